package careers.survey.schema;

import careers.platform.problem.FieldError;
import careers.survey.routing.Checked;
import java.util.List;

/**
 * What would become of answers if they were sent.
 *
 * @param errors every violated rule, in both languages
 * @param warnings ids of the rules of severity WARNING that they break; they would be stored with the response
 * @param notAsked variables that routing leaves out after these answers
 */
record ResponseTrial(boolean valid, List<FieldError> errors, List<String> warnings, List<String> notAsked) {

    static ResponseTrial of(Checked checked) {
        return new ResponseTrial(checked.errors().isEmpty(), checked.errors(), checked.warnings(), checked.notAsked());
    }
}
