package careers.survey.invitation;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Invitations that were issued together.
 *
 * @param issued how many, those that were voided since included
 */
public record UploadView(UUID uploadId, int issued, LocalDate issuedOn) {}
