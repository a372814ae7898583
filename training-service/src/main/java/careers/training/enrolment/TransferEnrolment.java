package careers.training.enrolment;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * Lets a leader go on in another cohort.
 *
 * @param cohortId a cohort of the same course, in the same or a later year; of any provider when an administrator asks
 */
public record TransferEnrolment(
        @NotNull UUID cohortId, @NotNull TransferReason reasonCode) {}
