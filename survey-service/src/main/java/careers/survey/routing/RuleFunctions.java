package careers.survey.routing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.parser.CelMacro;
import dev.cel.parser.CelMacroExprFactory;
import dev.cel.runtime.CelFunctionBinding;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What rules can ask beyond CEL: {@code answered(question)}, whether there is an answer of substance;
 * {@code missing(question)}, the kind of non-answer that was given ("DONT_KNOW", …), else the empty text;
 * {@code count(list)}, how many.
 *
 * <p>Whether a question was answered cannot be read off its value, which is empty for "prefer not to say" too. So the
 * first two become variables of their own, which the situation of the respondent knows.
 */
final class RuleFunctions {

    /** The prefixes hold a space, which no name in a rule can. */
    static final String ANSWERED = "answered ";

    static final String MISSING = "missing ";

    private RuleFunctions() {}

    static List<CelFunctionDecl> declarations() {
        return List.of(
                CelFunctionDecl.newFunctionDeclaration(
                        "answered",
                        CelOverloadDecl.newGlobalOverload("answered_value", SimpleType.BOOL, SimpleType.DYN)),
                CelFunctionDecl.newFunctionDeclaration(
                        "count",
                        CelOverloadDecl.newGlobalOverload(
                                "count_list", SimpleType.DOUBLE, ListType.create(SimpleType.DYN))));
    }

    static List<CelFunctionBinding> bindings() {
        return List.of(
                CelFunctionBinding.from("answered_value", Object.class, RuleFunctions::isSomething),
                CelFunctionBinding.from("count_list", List.class, list -> (double) list.size()));
    }

    /** The two that look at a question, for these questions. */
    static List<CelMacro> macros(ImmutableSet<String> variables) {
        return List.of(
                CelMacro.newGlobalMacro(
                        "answered", 1, (expressions, target, args) -> about(expressions, ANSWERED, args, variables)),
                CelMacro.newGlobalMacro(
                        "missing",
                        1,
                        (expressions, target, args) -> about(expressions, MISSING, args, variables)
                                .or(() -> Optional.of(
                                        expressions.reportError("missing() takes the name of a question")))));
    }

    private static Optional<CelExpr> about(
            CelMacroExprFactory expressions,
            String prefix,
            ImmutableList<CelExpr> args,
            ImmutableSet<String> variables) {
        CelExpr.CelIdent question = args.getFirst().identOrDefault();
        return variables.contains(question.name())
                ? Optional.of(expressions.newIdentifier(prefix + question.name()))
                : Optional.empty();
    }

    /** Of a value inside an answer, such as one row of a matrix. */
    static boolean isSomething(Object value) {
        return switch (value) {
            case String text -> !text.isEmpty();
            case List<?> list -> !list.isEmpty();
            case Map<?, ?> map -> map.values().stream().anyMatch(RuleFunctions::isSomething);
            case Double number -> !number.isNaN();
            default -> true;
        };
    }
}
