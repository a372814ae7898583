package careers.training.claim;

import careers.training.bursary.Evidence;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * Asks for the bursary of one enrolment. The amount is the scheme's, never the caller's.
 *
 * @param evidence what the school shows; may be left out when the terms ask for nothing
 */
public record SubmitClaim(
        @NotNull UUID enrolmentId, @Size(max = 20) List<@NotNull @Valid ShowEvidence> evidence) {

    List<Evidence> shown() {
        return ShowEvidence.all(evidence);
    }
}
