package careers.survey.routing;

/** What must be true of a respondent, compiled once; see {@link AnswerRules#compileCondition}. */
public final class Condition {

    private final Expression expression;

    Condition(Expression expression) {
        this.expression = expression;
    }

    Expression expression() {
        return expression;
    }

    /** As it was written. */
    @Override
    public String toString() {
        return expression.text();
    }
}
