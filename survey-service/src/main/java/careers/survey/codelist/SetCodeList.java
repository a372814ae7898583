package careers.survey.codelist;

import careers.survey.questionnaire.Code;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The whole of a shared code list.
 *
 * @param sourceLanguage the language the options were written in first, en or cy
 */
@Schema(examples = """
                {"sourceLanguage": "en", "codes": [
                  {"code": "YES", "label": {"en": "Yes", "cy": "Ie"}},
                  {"code": "NO", "label": {"en": "No", "cy": "Na"}},
                  {"code": "DK", "label": {"en": "Don't know", "cy": "Ddim yn gwybod"}, "missing": "DONT_KNOW"}]}""")
public record SetCodeList(
        @NotNull @Pattern(regexp = "en|cy") String sourceLanguage,
        @NotNull List<Code> codes) {}
