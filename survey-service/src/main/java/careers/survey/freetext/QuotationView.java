package careers.survey.freetext;

import careers.survey.questionnaire.Audience;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A quotation as its readers see it. It names neither a school nor a campaign: with the audience of a small one they could
 * lead to a person.
 *
 * @param themes codes of the theme frame
 */
@Schema(examples = """
                {"id": "019f0b6e-6c8a-7d3e-9f10-2b7f5d1c4a11", "audience": "PARENT_CARER", "language": "cy",
                 "themes": ["ACCESS_TO_ADVISER"], "words": "Roedd y sgwrs […] yn help mawr",
                 "publishedAt": "2026-11-21T09:30:00Z"}""")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record QuotationView(
        UUID id, Audience audience, String language, List<String> themes, String words, Instant publishedAt) {

    static QuotationView of(Quotation quotation) {
        return new QuotationView(
                quotation.id,
                quotation.audience,
                quotation.language,
                quotation.themes,
                quotation.words,
                quotation.approvedAt);
    }
}
