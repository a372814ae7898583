package careers.survey.routing;

import careers.platform.problem.FieldError;
import careers.survey.questionnaire.MissingKind;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelSourceLocation;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.cel.common.ast.CelExpr.CelComprehension;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.ast.CelExprVisitor;
import dev.cel.parser.Operator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds codes in a rule that the question beside them does not have, and rows that its answer cannot have. */
final class CodeCheck extends CelExprVisitor {

    private static final Set<String> COMPARES =
            Set.of(Operator.EQUALS.getFunction(), Operator.NOT_EQUALS.getFunction(), Operator.IN.getFunction());
    private static final ValueShape MISSING_KINDS = ValueShape.Codes.of(
            Arrays.stream(MissingKind.values()).map(Enum::name).toList());

    private final CelAbstractSyntaxTree ast;
    /** The questions, and within a comprehension its own variable. */
    private final Map<String, ValueShape> names;

    private final List<CelExpr> unknown = new ArrayList<>();

    CodeCheck(Map<String, ValueShape> variables, CelAbstractSyntaxTree ast) {
        this.names = new HashMap<>(variables);
        this.ast = ast;
    }

    List<FieldError> findings(String pointer) {
        visit(ast);
        return unknown.stream().map(expr -> finding(pointer, expr)).toList();
    }

    private FieldError finding(String pointer, CelExpr expr) {
        CelSourceLocation place = RuleLanguage.place(ast, expr.id());
        String what = expr.getKind() == Kind.SELECT
                ? expr.select().field()
                : expr.constant().stringValue();
        return RuleFinding.CODE_UNKNOWN.at(pointer, place.getLine(), place.getColumn(), what);
    }

    @Override
    protected void visit(CelExpr expr, CelCall call) {
        if (COMPARES.contains(call.function()) && call.args().size() == 2) {
            compare(call.args().get(0), call.args().get(1));
            compare(call.args().get(1), call.args().get(0));
        } else if (call.function().equals(Operator.INDEX.getFunction())) {
            index(call.args().get(0), call.args().get(1));
        }
        super.visit(expr, call);
    }

    @Override
    protected void visit(CelExpr expr, CelExpr.CelSelect select) {
        if (shape(select.operand()).orElse(null) instanceof ValueShape.Fields fields
                && !fields.fields().containsKey(select.field())) {
            unknown.add(expr);
        }
        super.visit(expr, select);
    }

    @Override
    protected void visit(CelExpr expr, CelComprehension comprehension) {
        shape(comprehension.iterRange())
                .map(CodeCheck::element)
                .ifPresent(element -> names.put(comprehension.iterVar(), element));
        super.visit(expr, comprehension);
    }

    private void compare(CelExpr side, CelExpr other) {
        shape(side)
                .map(CodeCheck::codes)
                .ifPresent(codes -> literals(other)
                        .filter(literal -> !codes.has(literal.constant().stringValue()))
                        .forEach(unknown::add));
    }

    private void index(CelExpr of, CelExpr key) {
        if (shape(of).orElse(null) instanceof ValueShape.Keyed keyed
                && isText(key)
                && !keyed.keys().contains(key.constant().stringValue())) {
            unknown.add(key);
        }
    }

    private static java.util.stream.Stream<CelExpr> literals(CelExpr expr) {
        return expr.getKind() == Kind.LIST
                ? expr.list().elements().stream().filter(CodeCheck::isText)
                : java.util.stream.Stream.of(expr).filter(CodeCheck::isText);
    }

    private static boolean isText(CelExpr expr) {
        return expr.getKind() == Kind.CONSTANT && expr.constant().getKind() == CelConstant.Kind.STRING_VALUE;
    }

    /** What an expression can be, if that is known from the questions. */
    private Optional<ValueShape> shape(CelExpr expr) {
        return switch (expr.getKind()) {
            case IDENT -> named(expr.ident().name());
            case SELECT ->
                shape(expr.select().operand())
                        .filter(ValueShape.Fields.class::isInstance)
                        .map(fields -> ((ValueShape.Fields) fields)
                                .fields()
                                .get(expr.select().field()));
            case CALL -> indexed(expr.call());
            default -> Optional.empty();
        };
    }

    private Optional<ValueShape> named(String name) {
        return name.startsWith(RuleFunctions.MISSING)
                ? Optional.of(MISSING_KINDS)
                : Optional.ofNullable(names.get(name));
    }

    private Optional<ValueShape> indexed(CelCall call) {
        if (!call.function().equals(Operator.INDEX.getFunction())) {
            return Optional.empty();
        }
        CelExpr key = call.args().get(1);
        return shape(call.args().get(0)).map(of -> switch (of) {
            case ValueShape.Keyed keyed -> keyed.value();
            case ValueShape.Several several -> several.element();
            case ValueShape.Fields fields
            when isText(key) -> fields.fields().get(key.constant().stringValue());
            default -> null;
        });
    }

    private static ValueShape element(ValueShape range) {
        return switch (range) {
            case ValueShape.Several several -> several.element();
            case ValueShape.Keyed keyed -> ValueShape.Codes.of(keyed.keys());
            default -> null;
        };
    }

    private static ValueShape.Codes codes(ValueShape shape) {
        return switch (shape) {
            case ValueShape.Codes codes -> codes;
            case ValueShape.Several(ValueShape.Codes codes) -> codes;
            default -> null;
        };
    }
}
