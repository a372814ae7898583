package careers.survey.interchange;

import careers.platform.problem.FieldError;
import careers.platform.problem.PlatformError;
import careers.platform.text.Text;
import careers.survey.instrument.ImportedInstruments;
import careers.survey.questionnaire.Audience;
import careers.survey.questionnaire.Questionnaire;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;

/** Makes drafts of what other systems wrote. */
@ApplicationScoped
class ImportService {

    private final ImportedInstruments drafts;
    private final ObjectMapper mapper;

    ImportService(ImportedInstruments drafts, ObjectMapper mapper) {
        this.drafts = drafts;
        this.mapper = mapper;
    }

    /**
     * Takes over a SurveyJS survey.
     *
     * @throws careers.platform.problem.ProblemException 400 no JSON, 422 with everything that cannot be carried
     */
    ImportView surveyJs(String survey, String audience, byte[] json) {
        SurveyJs found = new SurveyJs(tree(json));
        Questionnaire questionnaire = found.questionnaire(survey, audience(audience));
        return drafted(found.draft(), questionnaire);
    }

    /**
     * Takes over an XLSForm workbook.
     *
     * @throws careers.platform.problem.ProblemException 422 no workbook, or with everything that cannot be carried
     */
    ImportView xlsForm(String survey, String audience, byte[] xlsx) {
        try {
            XlsForm found = new XlsForm(Workbook.read(xlsx));
            Questionnaire questionnaire = found.questionnaire(survey, audience(audience));
            return drafted(found.draft(), questionnaire);
        } catch (Workbook.Unreadable e) {
            throw ImportError.IMPORT_UNREADABLE.problem();
        }
    }

    private ImportView drafted(Draft draft, Questionnaire questionnaire) {
        if (!draft.refused().isEmpty()) {
            throw ImportError.IMPORT_NOT_CARRIED.problem().with(draft.refused());
        }
        return new ImportView(
                drafts.draft(questionnaire),
                draft.remarks().stream().map(ImportView.Remark::of).toList());
    }

    private JsonNode tree(byte[] json) {
        try {
            JsonNode tree = mapper.readTree(json);
            return tree == null ? mapper.nullNode() : tree;
        } catch (JsonProcessingException e) {
            throw PlatformError.MALFORMED_REQUEST.problem();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Audience audience(String name) {
        return Arrays.stream(Audience.values())
                .filter(a -> a.name().equals(name))
                .findFirst()
                .orElseThrow(() -> PlatformError.VALIDATION_FAILED
                        .problem()
                        .with(List.of(new FieldError(
                                "?audience",
                                "AUDIENCE_UNKNOWN",
                                new Text(
                                        "must be one of the audiences", "rhaid iddi fod yn un o'r cynulleidfaoedd")))));
    }
}
