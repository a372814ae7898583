package careers.survey.routing;

import careers.platform.problem.FieldError;
import careers.survey.questionnaire.Questionnaire;
import java.util.ArrayList;
import java.util.List;

/**
 * What is wrong with the routes of an instrument, found by sending possible respondents through it.
 *
 * @param errors stand against publication: rules that do not compile, questions that nobody is shown, rules that nobody can
 *     fulfil
 * @param warnings conditions that always hold
 * @param notes routes with too many possible respondents to tell
 */
public record RouteFindings(List<FieldError> errors, List<FieldError> warnings, List<FieldError> notes) {

    /** Everything there is to say, each with a pointer into the document and an example respondent. */
    public static RouteFindings of(Questionnaire questionnaire) {
        List<FieldError> errors = new ArrayList<>();
        AnswerRules rules = AnswerRules.compile(questionnaire, errors);
        if (!errors.isEmpty()) {
            return new RouteFindings(errors, List.of(), List.of());
        }
        RouteSearch search = new RouteSearch(rules);
        search.searchQuestions(questionnaire);
        search.searchRules();
        return search.findings();
    }

    /** What stands against a quota: that nobody can fill it, or that this cannot be told (a note). */
    public static RouteFindings ofQuota(AnswerRules rules, String pointer, Condition condition) {
        RouteSearch search = new RouteSearch(rules);
        search.searchQuota(pointer, condition.expression());
        return search.findings();
    }
}
