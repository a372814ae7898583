package careers.survey.questionnaire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What must hold between answers.
 *
 * @param id stable name; the code of the violation or warning
 * @param holds condition (CEL) that a right response fulfils
 * @param severity an error refuses the response; a warning is stored with it
 * @param message what the respondent reads if it does not hold
 * @param variables the answers it is about; the first is what a violation points to
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CrossFieldRule(String id, String holds, Severity severity, Label message, List<String> variables) {

    /** What becomes of a response that breaks the rule. */
    public enum Severity {
        ERROR,
        WARNING
    }
}
