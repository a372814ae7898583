package careers.training.enrolment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Says what a leader has done, or corrects what was said.
 *
 * @param sessionId the session of the cohort that was attended; only and always for attendance
 * @param supersedes what was said before and is corrected by this
 * @param retracts whether what was said before did not happen at all
 */
public record RecordProgress(
        @NotNull ProgressKind kind,
        @NotNull LocalDate occurredOn,
        UUID sessionId,
        @Valid Evidence evidence,
        UUID supersedes,
        Boolean retracts) {

    /**
     * Evidence that the provider keeps.
     *
     * @param reference the provider's name for it, which names no person
     * @param sha256 digest of its content
     */
    public record Evidence(
            @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9/._-]{0,79}")
            String reference,

            @NotNull @Pattern(regexp = "[0-9a-f]{64}") String sha256) {}
}
