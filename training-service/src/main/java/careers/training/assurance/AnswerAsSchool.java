package careers.training.assurance;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * What the school says when its training was not assured.
 *
 * @param evidenceSha256 digest of the document that it holds as evidence, or absent; the document stays with the school
 */
public record AnswerAsSchool(
        @NotNull SchoolAnswer answer,
        @Pattern(regexp = "[0-9a-f]{64}") String evidenceSha256) {}
