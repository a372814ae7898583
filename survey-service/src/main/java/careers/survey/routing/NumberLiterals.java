package careers.survey.routing;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelMutableAst;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.ast.CelMutableExpr;
import dev.cel.common.ast.CelMutableExpr.CelMutableCall;
import dev.cel.common.navigation.CelNavigableMutableAst;
import dev.cel.parser.Operator;
import java.util.List;
import java.util.Set;

/**
 * Numbers that people answer are decimals, and CEL compares a decimal only with a decimal. So that an author may write
 * {@code age >= 16}, whole numbers beside anything that is not itself a whole number (such as {@code size(…)}) are read
 * as decimals.
 */
final class NumberLiterals {

    private static final Set<String> NUMERIC = Set.of(
            Operator.EQUALS.getFunction(),
            Operator.NOT_EQUALS.getFunction(),
            Operator.LESS.getFunction(),
            Operator.LESS_EQUALS.getFunction(),
            Operator.GREATER.getFunction(),
            Operator.GREATER_EQUALS.getFunction(),
            Operator.ADD.getFunction(),
            Operator.SUBTRACT.getFunction(),
            Operator.MULTIPLY.getFunction(),
            Operator.DIVIDE.getFunction(),
            Operator.CONDITIONAL.getFunction());
    private static final Set<String> WHOLE = Set.of("size", "int", Operator.MODULO.getFunction());

    private NumberLiterals() {}

    static CelAbstractSyntaxTree readAsDecimals(CelAbstractSyntaxTree parsed) {
        CelMutableAst ast = CelMutableAst.fromCelAst(parsed);
        CelNavigableMutableAst.fromAst(ast)
                .getRoot()
                .allNodes()
                .map(node -> node.expr())
                .filter(expr -> expr.getKind() == Kind.CALL)
                .toList()
                .forEach(expr -> convert(expr.call()));
        // The copy has lost its source, which knows where in the text each part stands.
        return CelAbstractSyntaxTree.newParsedAst(ast.toParsedAst().getExpr(), parsed.getSource());
    }

    private static void convert(CelMutableCall call) {
        if (call.function().equals(Operator.IN.getFunction())) {
            convertList(call.args());
        } else if (NUMERIC.contains(call.function()) && call.args().stream().noneMatch(NumberLiterals::isWhole)) {
            call.args().forEach(NumberLiterals::convertLiteral);
        }
    }

    private static void convertList(List<CelMutableExpr> sides) {
        if (sides.get(1).getKind() == Kind.LIST && !isWhole(sides.get(0))) {
            convertLiteral(sides.get(0));
            sides.get(1).list().elements().forEach(NumberLiterals::convertLiteral);
        }
    }

    private static void convertLiteral(CelMutableExpr expr) {
        if (expr.getKind() == Kind.CONSTANT && expr.constant().getKind() == CelConstant.Kind.INT64_VALUE) {
            expr.setConstant(CelConstant.ofValue((double) expr.constant().int64Value()));
        }
    }

    private static boolean isWhole(CelMutableExpr expr) {
        if (expr.getKind() != Kind.CALL) {
            return false;
        }
        CelMutableCall call = expr.call();
        return WHOLE.contains(call.function())
                || (NUMERIC.contains(call.function()) && call.args().stream().anyMatch(NumberLiterals::isWhole));
    }
}
