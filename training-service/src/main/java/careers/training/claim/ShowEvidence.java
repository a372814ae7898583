package careers.training.claim;

import careers.training.bursary.Evidence;
import careers.training.bursary.EvidenceKind;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;

/**
 * Names a document that the school keeps.
 *
 * @param kind what it proves
 * @param reference the school's own reference; it must not say who anybody is
 * @param sha256 digest of the document's bytes
 */
public record ShowEvidence(
        @NotNull EvidenceKind kind,
        @NotNull @Pattern(regexp = "[A-Za-z0-9._/-]{1,64}") String reference,
        @NotNull @Pattern(regexp = "[0-9a-f]{64}") String sha256) {

    static List<Evidence> all(List<ShowEvidence> shown) {
        return shown == null
                ? List.of()
                : shown.stream()
                        .map(one -> new Evidence(one.kind, one.reference, one.sha256))
                        .distinct()
                        .toList();
    }
}
