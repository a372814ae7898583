package careers.training.claim;

import careers.training.bursary.Evidence;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What the school shows from now on, in a draft or in a claim that was returned to it.
 *
 * @param evidence all of it; what is left out is no longer shown
 */
public record ReplaceEvidence(@NotNull @Size(max = 20) List<@NotNull @Valid ShowEvidence> evidence) {

    List<Evidence> shown() {
        return ShowEvidence.all(evidence);
    }
}
