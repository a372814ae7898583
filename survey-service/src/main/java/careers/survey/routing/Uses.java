package careers.survey.routing;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.navigation.CelNavigableExpr;
import dev.cel.parser.Operator;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * How rules look at the answers to a question: which answers they tell apart. If they only compare it with constants, ask
 * whether something is among its options, count them or ask whether it was answered, then a few answers stand for all.
 */
final class Uses {

    private static final Set<String> COMPARES = Set.of(
            Operator.EQUALS.getFunction(),
            Operator.NOT_EQUALS.getFunction(),
            Operator.LESS.getFunction(),
            Operator.LESS_EQUALS.getFunction(),
            Operator.GREATER.getFunction(),
            Operator.GREATER_EQUALS.getFunction());
    private static final Set<String> ORDERS = Set.of("_<_", "_<=_", "_>_", "_>=_");

    private final String variable;
    private final Set<String> texts = new LinkedHashSet<>();
    private final Set<String> rows = new LinkedHashSet<>();
    private final TreeSet<Double> numbers = new TreeSet<>();
    private boolean simple = true;
    private boolean byElement;
    private boolean seen;

    private Uses(String variable) {
        this.variable = variable;
    }

    static Uses of(String variable, Collection<Expression> rules) {
        Uses uses = new Uses(variable);
        for (Expression rule : rules) {
            if (rule.values().contains(variable)) {
                CelNavigableAst.fromAst(rule.ast())
                        .getRoot()
                        .allNodes()
                        .filter(uses::isTheQuestion)
                        .forEach(uses::look);
            }
        }
        return uses;
    }

    /** The texts it is compared with, or that are looked for among its options. */
    Set<String> texts() {
        return texts;
    }

    /** The rows that are looked at one by one. */
    Set<String> rows() {
        return rows;
    }

    /** The numbers it is compared with. */
    Set<Double> numbers() {
        return numbers;
    }

    /** Whether nothing else is done with it than what this class understands. */
    boolean isSimple() {
        return simple;
    }

    /** Whether a rule goes through its elements one by one. */
    boolean isByElement() {
        return byElement;
    }

    /** Whether no rule looks at the value, only at whether there is one. */
    boolean isUnseen() {
        return !seen;
    }

    private boolean isTheQuestion(CelNavigableExpr node) {
        return node.getKind() == Kind.IDENT && node.expr().ident().name().equals(variable);
    }

    private void look(CelNavigableExpr node) {
        seen = true;
        Optional<CelNavigableExpr> around = node.parent();
        if (around.isEmpty()) {
            simple = false;
        } else if (around.get().getKind() == Kind.COMPREHENSION) {
            byElement = true;
            simple &= isRange(around.get(), node);
        } else if (around.get().getKind() == Kind.CALL) {
            call(around.get(), node);
        } else {
            simple = false;
        }
    }

    private static boolean isRange(CelNavigableExpr comprehension, CelNavigableExpr node) {
        return comprehension.expr().comprehension().iterRange().id() == node.id();
    }

    private void call(CelNavigableExpr around, CelNavigableExpr node) {
        CelCall call = around.expr().call();
        String function = call.function();
        if (function.equals(Operator.INDEX.getFunction()) && isText(call.args().get(1))) {
            rows.add(call.args().get(1).constant().stringValue());
            around.parent().ifPresentOrElse(compare -> compared(compare, around), () -> simple = false);
        } else if (function.equals("count") || function.equals("size")) {
            counted(around);
        } else {
            compared(around, node);
        }
    }

    private void counted(CelNavigableExpr count) {
        Optional<CelCall> compare = count.parent()
                .filter(parent -> parent.getKind() == Kind.CALL)
                .map(parent -> parent.expr().call())
                .filter(call -> COMPARES.contains(call.function()));
        simple &= compare.isPresent() && compare.get().args().stream().anyMatch(arg -> arg.getKind() == Kind.CONSTANT);
    }

    private void compared(CelNavigableExpr around, CelNavigableExpr node) {
        if (around.getKind() != Kind.CALL) {
            simple = false;
            return;
        }
        CelCall call = around.expr().call();
        if (call.function().equals("answered")) {
            return;
        }
        List<CelExpr> others =
                call.args().stream().filter(arg -> arg.id() != node.id()).toList();
        boolean isIn = call.function().equals(Operator.IN.getFunction());
        if (others.size() != 1 || !(isIn || COMPARES.contains(call.function()))) {
            simple = false;
            return;
        }
        CelExpr other = others.getFirst();
        List<CelExpr> constants =
                other.getKind() == Kind.LIST ? List.copyOf(other.list().elements()) : List.of(other);
        // A list compared as a whole depends on its order; so does a text that comes before another.
        simple &= constants.stream().allMatch(this::take)
                && (isIn || other.getKind() != Kind.LIST)
                && !(ORDERS.contains(call.function()) && isText(other));
    }

    private boolean take(CelExpr expr) {
        if (isText(expr)) {
            texts.add(expr.constant().stringValue());
            return true;
        }
        if (expr.getKind() == Kind.CONSTANT && expr.constant().getKind() == CelConstant.Kind.DOUBLE_VALUE) {
            numbers.add(expr.constant().doubleValue());
            return true;
        }
        return expr.getKind() == Kind.CONSTANT;
    }

    private static boolean isText(CelExpr expr) {
        return expr.getKind() == Kind.CONSTANT && expr.constant().getKind() == CelConstant.Kind.STRING_VALUE;
    }
}
