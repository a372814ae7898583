package careers.survey.routing;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads a rule as {@link Term}s, if it says nothing that they cannot say. */
final class TermReader {

    private final QuestionGroup group;

    TermReader(QuestionGroup group) {
        this.group = group;
    }

    Optional<Term> read(Expression rule) {
        return condition(rule.ast().getExpr());
    }

    private Optional<Term> condition(CelExpr expr) {
        return switch (expr.getKind()) {
            case CONSTANT -> Optional.of(new Term.Fixed(expr.constant().booleanValue()));
            case IDENT -> about(expr, RuleFunctions.ANSWERED).map(Term.Answered::new);
            case CALL -> call(expr.call());
            default -> Optional.empty();
        };
    }

    private Optional<Term> call(CelCall call) {
        List<CelExpr> args = call.args();
        return switch (call.function()) {
            case "_&&_" -> both(args, Term.All::new);
            case "_||_" -> both(args, Term.Any::new);
            case "!_" -> condition(args.getFirst()).map(Term.Not::new);
            case "_!=_" -> compare(Term.Comparison.EQUAL, args).map(Term.Not::new);
            case "@in" -> in(args.get(0), args.get(1));
            case "answered" -> row(args.getFirst(), Set.of("")).map(Term.Not::new);
            default -> Optional.ofNullable(Term.Comparison.of(call.function())).flatMap(by -> compare(by, args));
        };
    }

    private Optional<Term> both(List<CelExpr> args, Function<List<Term>, Term> join) {
        return condition(args.get(0))
                .flatMap(left -> condition(args.get(1)).map(right -> join.apply(List.of(left, right))));
    }

    private Optional<Term> compare(Term.Comparison by, List<CelExpr> args) {
        return args.get(0).getKind() == Kind.CONSTANT
                ? compare(args.get(1), by.turned(), args.get(0))
                : compare(args.get(0), by, args.get(1));
    }

    private Optional<Term> compare(CelExpr side, Term.Comparison by, CelExpr other) {
        if (other.getKind() != Kind.CONSTANT) {
            return Optional.empty();
        }
        CelConstant constant = other.constant();
        return switch (constant.getKind()) {
            case STRING_VALUE ->
                by == Term.Comparison.EQUAL ? among(side, Set.of(constant.stringValue())) : Optional.empty();
            case DOUBLE_VALUE -> number(side, by, constant.doubleValue());
            case INT64_VALUE -> number(side, by, constant.int64Value());
            default -> Optional.empty();
        };
    }

    private Optional<Term> number(CelExpr side, Term.Comparison by, double than) {
        if (side.getKind() == Kind.CALL
                && Set.of("count", "size").contains(side.call().function())) {
            return side.call().args().stream()
                    .findFirst()
                    .or(() -> side.call().target())
                    .flatMap(list -> about(list, ""))
                    .filter(this::isList)
                    .map(variable -> new Term.Count(variable, by, than));
        }
        return about(side, "").map(variable -> new Term.Number(variable, by, than));
    }

    private Optional<Term> in(CelExpr side, CelExpr list) {
        if (list.getKind() == Kind.LIST) {
            return list.list().elements().stream().allMatch(TermReader::isText)
                    ? among(side, texts(list))
                    : numbers(side, list);
        }
        return isText(side)
                ? about(list, "")
                        .filter(this::isList)
                        .map(variable ->
                                new Term.Chosen(variable, side.constant().stringValue()))
                : Optional.empty();
    }

    private Optional<Term> numbers(CelExpr side, CelExpr list) {
        List<Optional<Term>> terms = list.list().elements().stream()
                .map(element -> compare(side, Term.Comparison.EQUAL, element))
                .toList();
        return terms.stream().allMatch(Optional::isPresent)
                ? Optional.of(new Term.Any(terms.stream().map(Optional::get).toList()))
                : Optional.empty();
    }

    private static Set<String> texts(CelExpr list) {
        Set<String> texts = new LinkedHashSet<>();
        list.list().elements().forEach(element -> texts.add(element.constant().stringValue()));
        return texts;
    }

    private Optional<Term> among(CelExpr side, Set<String> values) {
        Optional<String> missing = about(side, RuleFunctions.MISSING);
        if (missing.isPresent()) {
            return Optional.of(new Term.Missing(missing.get(), values));
        }
        return about(side, "")
                .<Term>map(variable -> new Term.Among(variable, values))
                .or(() -> row(side, values));
    }

    /** One row of a matrix. */
    private Optional<Term> row(CelExpr side, Set<String> values) {
        boolean isIndex = side.getKind() == Kind.CALL
                && side.call().function().equals("_[_]")
                && isText(side.call().args().get(1));
        if (!isIndex) {
            return Optional.empty();
        }
        return about(side.call().args().get(0), "")
                .filter(variable ->
                        shape(variable) instanceof ValueShape.Keyed keyed && keyed.value() instanceof ValueShape.Codes)
                .map(variable -> new Term.RowAmong(
                        variable, side.call().args().get(1).constant().stringValue(), values));
    }

    private static boolean isText(CelExpr expr) {
        return expr.getKind() == Kind.CONSTANT && expr.constant().getKind() == CelConstant.Kind.STRING_VALUE;
    }

    /** The question of this group that a name is about, after its prefix. */
    private Optional<String> about(CelExpr expr, String prefix) {
        if (expr.getKind() != Kind.IDENT || !expr.ident().name().startsWith(prefix)) {
            return Optional.empty();
        }
        String variable = expr.ident().name().substring(prefix.length());
        return isAnswered(variable) ? Optional.of(variable) : Optional.empty();
    }

    /** Computed values are in no answer. */
    private boolean isAnswered(String variable) {
        return group.indexOf(variable)
                .filter(index -> group.steps().get(index).question().takesAnswer())
                .isPresent();
    }

    private boolean isList(String variable) {
        return shape(variable) instanceof ValueShape.Several;
    }

    private ValueShape shape(String variable) {
        return group.steps().get(group.indexOf(variable).orElseThrow()).shape();
    }
}
