package careers.training.clawback;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * What the school says.
 *
 * @param evidenceSha256 digest of the document that it holds as evidence, or absent; the document stays with the school
 */
public record RepresentSchool(
        @NotNull RepresentationGround ground,
        @Pattern(regexp = "[0-9a-f]{64}") String evidenceSha256) {}
