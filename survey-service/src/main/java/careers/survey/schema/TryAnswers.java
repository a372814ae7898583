package careers.survey.schema;

import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Answers to be tried.
 *
 * @param answers by variable, as in a response
 */
record TryAnswers(
        @NotNull @Schema(examples = "{\"satisfaction\":\"4\",\"supportSources\":[\"FAMILY\"]}")
        Map<String, Object> answers) {}
