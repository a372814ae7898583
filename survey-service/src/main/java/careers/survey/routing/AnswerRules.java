package careers.survey.routing;

import careers.platform.problem.FieldError;
import careers.platform.text.Text;
import careers.survey.questionnaire.AnswerContext;
import careers.survey.questionnaire.CodeLists;
import careers.survey.questionnaire.CrossFieldRule;
import careers.survey.questionnaire.Pointer;
import careers.survey.questionnaire.Questionnaire;
import careers.survey.questionnaire.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The rules of one questionnaire, made ready once, for any number of threads.
 *
 * <p>A rule sees the empty value where there is no answer. A rule that cannot be evaluated does not hold: a question
 * behind it is not asked. What hangs on an answer that is itself wrong is not judged, so one mistake is told once.
 */
public final class AnswerRules {

    private static final String ANSWERS = "/answers/";

    private final QuestionGroup questions;
    private final List<RuleCheck> rules;
    private final CodeLists codeLists;
    private final RuleScope scope;

    private AnswerRules(QuestionGroup questions, List<RuleCheck> rules, CodeLists codeLists, RuleScope scope) {
        this.questions = questions;
        this.rules = rules;
        this.codeLists = codeLists;
        this.scope = scope;
    }

    /** A rule across questions with its condition. */
    record RuleCheck(CrossFieldRule rule, int place, Expression holds) {

        boolean refuses() {
            return rule.severity() == CrossFieldRule.Severity.ERROR;
        }

        /**
         * Judged once every answer whose value it looks at is there: "at most as many as" says nothing about who gave no
         * number.
         */
        boolean isJudgedIn(Situation situation) {
            for (String variable : holds.values()) {
                if (!situation.isGiven(variable)) {
                    return false;
                }
            }
            return !situation.isInDoubt(holds);
        }

        boolean isBrokenBy(Situation situation) {
            return isJudgedIn(situation) && !holds.holds(situation);
        }

        FieldError violation() {
            return new FieldError(
                    ANSWERS + Pointer.escape(rule.variables().getFirst()),
                    rule.id(),
                    new Text(rule.message().en(), rule.message().cy()));
        }
    }

    /**
     * Makes the rules of a questionnaire that has passed the rules of publication.
     *
     * @throws IllegalArgumentException if one of them does not compile
     */
    public static AnswerRules compile(Questionnaire questionnaire) {
        List<FieldError> findings = new ArrayList<>();
        AnswerRules rules = compile(questionnaire, findings);
        if (!findings.isEmpty()) {
            throw new IllegalArgumentException(
                    "rules do not compile: " + findings.getFirst().pointer());
        }
        return rules;
    }

    /** What is wrong with the rules of a draft by themselves, each with a pointer into the document. */
    public static List<FieldError> findings(Questionnaire questionnaire) {
        List<FieldError> findings = new ArrayList<>();
        compile(questionnaire, findings);
        return findings;
    }

    static AnswerRules compile(Questionnaire questionnaire, List<FieldError> findings) {
        CodeLists codeLists = questionnaire.indexedCodeLists();
        RuleScope scope = new RuleScope();
        QuestionGroup group = new GroupCompiler("/questions", new ValueShapes(codeLists), scope, findings)
                .compile(questionnaire.questions(), questionnaire.sections());
        List<CrossFieldRule> declared = questionnaire.rules() == null ? List.of() : questionnaire.rules();
        List<RuleCheck> rules = new ArrayList<>();
        for (int i = 0; i < declared.size(); i++) {
            CrossFieldRule rule = declared.get(i);
            int place = i;
            if (rule != null) {
                scope.condition("/rules/" + i + "/holds", rule.holds(), findings)
                        .ifPresent(holds -> rules.add(new RuleCheck(rule, place, holds)));
            }
        }
        return new AnswerRules(group, List.copyOf(rules), codeLists, scope);
    }

    /**
     * Checks a complete set of answers: form, routing both ways, what is needed, and the rules across questions.
     *
     * @param answers by variable; what was not answered is left out
     * @param today in Europe/London
     * @param knownEstablishment whether a reference names a school or college that exists
     */
    public Checked check(Map<String, Object> answers, LocalDate today, Predicate<String> knownEstablishment) {
        Visit visit = new Visit(questions, codeLists, new AnswerContext(codeLists, today, knownEstablishment), answers)
                .walk();
        List<FieldError> errors = new ArrayList<>(visit.errors());
        errors.addAll(unknown(answers));
        List<String> warnings = new ArrayList<>();
        for (RuleCheck check : rules) {
            if (check.isBrokenBy(visit.situation())) {
                if (check.refuses()) {
                    errors.add(check.violation());
                } else {
                    warnings.add(check.rule().id());
                }
            }
        }
        return new Checked(errors, warnings, visit.notAsked(), visit.computed());
    }

    /** Checks the form of the answers that are there, as of a draft: no routing, nothing required. */
    public List<FieldError> checkDraft(
            Map<String, Object> answers, LocalDate today, Predicate<String> knownEstablishment) {
        AnswerContext context = new AnswerContext(codeLists, today, knownEstablishment);
        List<FieldError> errors = new ArrayList<>();
        for (Step step : questions.steps()) {
            if (answers.containsKey(step.variable())) {
                errors.addAll(step.question()
                        .check(ANSWERS + Pointer.escape(step.variable()), answers.get(step.variable()), context));
            }
        }
        errors.addAll(unknown(answers));
        return errors;
    }

    private List<FieldError> unknown(Map<String, Object> answers) {
        return answers.keySet().stream()
                .filter(variable -> questions.indexOf(variable).isEmpty())
                .map(variable -> Violation.UNKNOWN_VARIABLE.at(ANSWERS + Pointer.escape(variable)))
                .toList();
    }

    /**
     * The questions that the respondent is to answer after these answers, in their order. What hangs on an answer that is
     * needed and not there yet is not among them; what may be left out and was, is.
     */
    public List<String> next(Map<String, Object> answers) {
        return new Visit(questions, codeLists, null, answers).walk().unanswered();
    }

    /**
     * A condition of a quota over these questions.
     *
     * @param pointer where it stands in the request
     * @param findings takes what is wrong with it
     * @return nothing if something is wrong
     */
    public Optional<Condition> compileCondition(String pointer, String text, List<FieldError> findings) {
        int before = findings.size();
        return scope.condition(pointer, text, findings)
                .filter(expression -> scope.readsNoWords(pointer, expression, findings))
                .filter(expression -> findings.size() == before)
                .map(Condition::new);
    }

    /** Whether answers that were accepted fulfil a condition of {@link #compileCondition}. */
    public boolean holds(Condition condition, Map<String, Object> answers) {
        return condition
                .expression()
                .holds(new Visit(questions, codeLists, null, answers).walk().situation());
    }

    /** Who is asked what, for other notations than CEL. */
    public List<Route> routes() {
        return Route.of(questions);
    }

    /** The rules across questions that refuse a response, each with the answers it judges and what must be true of them. */
    public List<Demand> demands() {
        TermReader reader = new TermReader(questions);
        return rules.stream()
                .filter(RuleCheck::refuses)
                .map(rule ->
                        new Demand(rule.rule().id(), List.copyOf(rule.holds().values()), reader.read(rule.holds())))
                .toList();
    }

    /**
     * A rule across questions.
     *
     * @param judged the answers whose values it looks at; while one of them is not given it demands nothing
     * @param holds nothing if terms cannot say it
     */
    public record Demand(String id, List<String> judged, Optional<Term> holds) {}

    QuestionGroup questions() {
        return questions;
    }

    List<RuleCheck> rules() {
        return rules;
    }

    CodeLists codeLists() {
        return codeLists;
    }
}
