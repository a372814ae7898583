package careers.survey.routing;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelVariableResolver;
import java.util.Optional;
import java.util.Set;

/**
 * A rule that was checked and can be evaluated any number of times, by any number of threads.
 *
 * @param text as its author wrote it
 * @param variables the questions it looks at
 * @param values those of them whose answer it looks at, and not only whether there is one
 */
record Expression(
        String text, CelAbstractSyntaxTree ast, CelRuntime.Program program, Set<String> variables, Set<String> values) {

    CelType type() {
        return ast.getResultType();
    }

    /** What it gives; nothing unless that is a text, a number or a truth. */
    Optional<ValueShape> shape() {
        if (type().equals(SimpleType.STRING)) {
            return Optional.of(new ValueShape.Words(false));
        }
        if (type().equals(SimpleType.DOUBLE) || type().equals(SimpleType.INT)) {
            return Optional.of(new ValueShape.Decimal());
        }
        return type().equals(SimpleType.BOOL) ? Optional.of(new ValueShape.Truth()) : Optional.empty();
    }

    /** Whether it is true. A rule that cannot be evaluated, such as one that asks for the seventh of two, is not. */
    boolean holds(CelVariableResolver respondent) {
        return value(respondent).filter(Boolean.TRUE::equals).isPresent();
    }

    /** Its value as a rule sees it; nothing if it cannot be evaluated. */
    Optional<Object> value(CelVariableResolver respondent) {
        try {
            Object value = program.eval(respondent);
            return Optional.of(value instanceof Long whole ? (Object) whole.doubleValue() : value);
        } catch (CelEvaluationException | RuntimeException e) {
            // No answer may break the service: what cannot be evaluated, by CEL's own word or not, does not hold.
            return Optional.empty();
        }
    }
}
