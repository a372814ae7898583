package careers.survey.freetext;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * The second signature.
 *
 * @param wordsSha256 of exactly the words that the signatory has read, as the quotation shows it
 */
public record ApproveQuotation(
        @NotNull @Pattern(regexp = "[0-9a-f]{64}") String wordsSha256) {}
