package careers.survey.routing;

import careers.platform.problem.FieldError;
import java.util.List;
import java.util.Map;

/**
 * What became of a set of answers.
 *
 * @param errors everything that stands against it; empty if it may be accepted
 * @param warnings ids of the rules with severity WARNING that it breaks
 * @param notAsked variables that routing did not ask, in the order of the questions
 * @param computed values of the computed questions by variable
 */
public record Checked(
        List<FieldError> errors, List<String> warnings, List<String> notAsked, Map<String, Object> computed) {}
