package careers.survey.routing;

import careers.platform.problem.FieldError;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which questions a rule can look at, in what shape, and which of them come before it. */
final class RuleScope {

    private static final int AROUND = -1;
    private static final int AFTERWARDS = Integer.MAX_VALUE;

    private final Map<String, ValueShape> shapes = new LinkedHashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    /** Made when the first rule needs it, and anew when a computed value turns out to be a number. */
    private RuleLanguage language;

    /** Neighbours often have the same condition; it is compiled once. */
    private final Map<String, Expression> compiled = new HashMap<>();

    void declare(String variable, ValueShape shape, int place) {
        shapes.putIfAbsent(variable, shape);
        places.putIfAbsent(variable, place);
        language = null;
    }

    /** Says what a computed value is, once that is known. */
    void refine(String variable, ValueShape shape) {
        if (!shape.equals(shapes.put(variable, shape))) {
            language = null;
        }
    }

    ValueShape shape(String variable) {
        return shapes.get(variable);
    }

    /** What the rows of a repeated group see of the questions around it. */
    RuleScope within(int place) {
        RuleScope inner = new RuleScope();
        shapes.forEach((variable, shape) ->
                inner.declare(variable, shape, places.get(variable) < place ? AROUND : AFTERWARDS));
        return inner;
    }

    /** A condition that stands at a place; nothing if there is none or it is wrong. */
    Optional<Expression> condition(String pointer, String text, int place, List<FieldError> findings) {
        if (text == null) {
            return Optional.empty();
        }
        Optional<Expression> known = Optional.ofNullable(compiled.get(text));
        return inOrder(pointer, known.or(() -> compile(pointer, text, findings)), place, findings);
    }

    private Optional<Expression> compile(String pointer, String text, List<FieldError> findings) {
        int before = findings.size();
        Optional<Expression> expression = language().condition(pointer, text, findings);
        // What is wrong is told wherever it stands.
        expression.filter(e -> findings.size() == before).ifPresent(e -> compiled.put(text, e));
        return expression;
    }

    /** A condition that may look at every question. */
    synchronized Optional<Expression> condition(String pointer, String text, List<FieldError> findings) {
        return condition(pointer, text, AFTERWARDS, findings);
    }

    /** What a computed value is made of. Words of the respondent's own must not leave the service in it. */
    Optional<Expression> computation(String pointer, String text, int place, List<FieldError> findings) {
        if (text == null) {
            return Optional.empty();
        }
        return inOrder(pointer, language().value(pointer, text, findings), place, findings)
                .filter(expression -> readsNoWords(pointer, expression, findings));
    }

    /** Whether a rule looks at no words of the respondent's own; adds what is wrong. */
    boolean readsNoWords(String pointer, Expression expression, List<FieldError> findings) {
        boolean reads = expression.values().stream()
                .anyMatch(variable -> shapes.get(variable) instanceof ValueShape.Words words && words.free());
        if (reads) {
            findings.add(RuleFinding.RULE_USES_FREE_TEXT.at(pointer));
        }
        return !reads;
    }

    private Optional<Expression> inOrder(
            String pointer, Optional<Expression> expression, int place, List<FieldError> findings) {
        return expression.filter(compiled -> {
            List<String> later = compiled.variables().stream()
                    .filter(variable -> place != AFTERWARDS && places.get(variable) >= place)
                    .toList();
            later.forEach(variable -> findings.add(RuleFinding.RULE_FORWARD_REFERENCE.at(pointer, variable)));
            return later.isEmpty();
        });
    }

    private RuleLanguage language() {
        if (language == null) {
            language = new RuleLanguage(shapes);
        }
        return language;
    }
}
