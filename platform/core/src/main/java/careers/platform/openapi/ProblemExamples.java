package careers.platform.openapi;

import careers.platform.problem.ErrorCode;
import careers.platform.problem.FieldError;
import careers.platform.problem.PlatformError;
import careers.platform.problem.Problem;
import careers.platform.problem.ProblemException;
import careers.platform.text.Text;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.media.MediaType;

/**
 * An example in English and one in Welsh for every code that the description of a response names, made by what makes
 * the answers themselves, so that they cannot differ from them.
 */
final class ProblemExamples {

    private static final Pattern CODE = Pattern.compile("\\b[A-Z][A-Z0-9_]{3,}\\b");
    private static final String REQUEST_ID = "019f0b6e-2222-7d3e-9f10-2b7f5d1c4a11";
    private static final FieldError MISSING =
            new FieldError("/reason", "NOT_NULL", new Text("is required", "yn ofynnol"));

    private final Map<String, ErrorCode> codes;
    private final OpenAPI document;
    private final ObjectMapper mapper = new ObjectMapper();

    ProblemExamples(Map<String, ErrorCode> codes, OpenAPI document) {
        this.codes = codes;
        this.document = document;
    }

    void complete(Operation operation) {
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.compareTo("400") >= 0) {
                MediaType body = response.getContent().getMediaType(ProblemSchema.MEDIA_TYPE);
                Matcher named = CODE.matcher(response.getDescription());
                while (named.find()) {
                    ErrorCode code = codes.get(named.group());
                    if (code != null && status.equals(String.valueOf(code.kind().status()))) {
                        add(body, code, "en");
                        add(body, code, "cy");
                    }
                }
            }
        });
    }

    private void add(MediaType body, ErrorCode code, String language) {
        String name = code.name() + "." + language;
        if (document.getComponents().getExamples() == null
                || !document.getComponents().getExamples().containsKey(name)) {
            document.getComponents().addExample(name, example(code, language));
        }
        body.addExample(name, OASFactory.createExample().ref("#/components/examples/" + name));
    }

    private Example example(ErrorCode code, String language) {
        Locale locale = Locale.of(language);
        ProblemException problem = code.problem();
        if (code == PlatformError.VALIDATION_FAILED) {
            problem.with(List.of(MISSING));
        }
        return OASFactory.createExample()
                .summary(code.title().in(locale))
                .value(mapper.convertValue(Problem.of(problem, locale, null, REQUEST_ID), Map.class));
    }
}
