package careers.survey.routing;

import java.util.List;
import java.util.Set;

/**
 * A condition in parts that other notations can say too, such as JSON Schema. What stands for no answer is the empty text
 * among the values.
 */
public sealed interface Term {

    /** How a number or a count is compared. */
    enum Comparison {
        EQUAL,
        LESS,
        AT_MOST,
        GREATER,
        AT_LEAST;

        static Comparison of(String operator) {
            return switch (operator) {
                case "_==_" -> EQUAL;
                case "_<_" -> LESS;
                case "_<=_" -> AT_MOST;
                case "_>_" -> GREATER;
                case "_>=_" -> AT_LEAST;
                default -> null;
            };
        }

        /** As it reads from the other side. */
        Comparison turned() {
            return switch (this) {
                case EQUAL -> EQUAL;
                case LESS -> GREATER;
                case AT_MOST -> AT_LEAST;
                case GREATER -> LESS;
                case AT_LEAST -> AT_MOST;
            };
        }
    }

    /** True of everybody, or of nobody. */
    record Fixed(boolean holds) implements Term {}

    record Not(Term term) implements Term {}

    record All(List<Term> terms) implements Term {}

    record Any(List<Term> terms) implements Term {}

    /** There is an answer of substance. */
    record Answered(String variable) implements Term {}

    /** A value was given, and not in its place why there is none. */
    record Given(String variable) implements Term {}

    /** A non-answer of one of these kinds was given; the empty text among them stands for none of any kind. */
    record Missing(String variable, Set<String> kinds) implements Term {}

    /** The answer, a text, is one of these. */
    record Among(String variable, Set<String> values) implements Term {}

    /** The answer in one row is one of these. */
    record RowAmong(String variable, String row, Set<String> values) implements Term {}

    /** The option is among those chosen. */
    record Chosen(String variable, String code) implements Term {}

    /** The answer is a number that compares so. */
    record Number(String variable, Comparison comparison, double than) implements Term {}

    /** The number of options chosen, or of rows, compares so; no answer counts nothing. */
    record Count(String variable, Comparison comparison, double than) implements Term {}
}
