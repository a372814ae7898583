package careers.survey.freetext;

import careers.survey.questionnaire.Audience;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A quotation as those see it who decide on it and who audit it.
 *
 * @param words absent once the text was erased or redacted
 * @param wordsSha256 SHA-256 over the words in UTF-8, 64 hexadecimal digits
 * @param approved absent until the second person has signed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record QuotationCaseView(
        UUID id,
        QuotationState state,
        Audience audience,
        String language,
        List<String> themes,
        String words,
        String wordsSha256,
        Signature proposed,
        Signature approved,
        List<String> allowedActions) {

    /**
     * Who stands for the words.
     *
     * @param by subject of the access token
     * @param wordsSha256 of the words that were signed; absent once they were erased
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Signature(String by, Instant at, String wordsSha256) {}

    static QuotationCaseView of(Quotation quotation) {
        return new QuotationCaseView(
                quotation.id,
                quotation.state,
                quotation.audience,
                quotation.language,
                quotation.themes,
                quotation.words,
                quotation.wordsSha256,
                new Signature(quotation.proposedBy, quotation.proposedAt, quotation.wordsSha256),
                quotation.approvedBy == null
                        ? null
                        : new Signature(quotation.approvedBy, quotation.approvedAt, quotation.approvedSha256),
                quotation.state.allowedActions());
    }
}
