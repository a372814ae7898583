package careers.survey.campaign;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A later end for an open campaign, in exactly one form.
 *
 * @param closesAt the new end, exclusive
 * @param closesOn the same, local in Europe/London: the end of that day, or that time
 * @param graceUntil until when batches may come; when absent, as before, and never before the new end
 * @param graceOn the same, local
 * @param reason why, kept in the audit trail
 */
public record ExtendCampaign(
        Instant closesAt,
        @Schema(examples = {"2027-02-26"}) String closesOn,
        Instant graceUntil,
        @Schema(examples = {"2027-03-26"}) String graceOn,
        @Size(max = 500) String reason) {}
