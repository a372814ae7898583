package careers.survey.routing;

import careers.platform.problem.FieldError;
import com.google.common.collect.ImmutableSet;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelSource;
import dev.cel.common.CelSourceLocation;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * CEL over the answers to some questions: typed, bounded in size and steps, and with {@link RuleFunctions}. One per
 * questionnaire, and one more per repeated group.
 */
final class RuleLanguage {

    private static final int MOST_CHARACTERS = 2_000;
    private static final int DEEPEST = 32;
    /** A rule that goes through more list elements than this does not hold. */
    private static final int MOST_STEPS = 10_000;

    private static final CelOptions OPTIONS = CelOptions.current()
            .maxExpressionCodePointSize(MOST_CHARACTERS)
            .maxParseRecursionDepth(DEEPEST)
            .comprehensionMaxIterations(MOST_STEPS)
            .build();
    private static final CelRuntime RUNTIME = CelRuntimeFactory.standardCelRuntimeBuilder()
            .setOptions(OPTIONS)
            .addFunctionBindings(RuleFunctions.bindings())
            .build();

    private final Map<String, ValueShape> variables;
    private final CelCompiler compiler;

    RuleLanguage(Map<String, ValueShape> variables) {
        this.variables = variables;
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(OPTIONS)
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .addMacros(RuleFunctions.macros(ImmutableSet.copyOf(variables.keySet())))
                .addFunctionDeclarations(RuleFunctions.declarations());
        variables.forEach((name, shape) -> builder.addVar(name, shape.type())
                .addVar(RuleFunctions.ANSWERED + name, SimpleType.BOOL)
                .addVar(RuleFunctions.MISSING + name, SimpleType.STRING));
        this.compiler = builder.build();
    }

    /** A rule that is true or false. Adds what is wrong with it, and gives nothing if it cannot be evaluated. */
    Optional<Expression> condition(String pointer, String text, List<FieldError> findings) {
        return compile(pointer, text, findings).filter(compiled -> {
            boolean isCondition = compiled.type().equals(SimpleType.BOOL);
            if (!isCondition) {
                findings.add(RuleFinding.RULE_TYPE_WRONG.at(pointer, "true / false"));
            }
            return isCondition;
        });
    }

    /** A rule that gives a text, a number or a truth. */
    Optional<Expression> value(String pointer, String text, List<FieldError> findings) {
        return compile(pointer, text, findings).filter(compiled -> {
            boolean isValue = compiled.shape().isPresent();
            if (!isValue) {
                findings.add(RuleFinding.RULE_TYPE_WRONG.at(pointer, "string / double / bool"));
            }
            return isValue;
        });
    }

    private Optional<Expression> compile(String pointer, String text, List<FieldError> findings) {
        try {
            CelValidationResult parsed = compiler.parse(text);
            if (parsed.hasError()) {
                parsed.getErrors().forEach(issue -> findings.add(finding(pointer, issue)));
                return Optional.empty();
            }
            CelValidationResult checked = compiler.check(NumberLiterals.readAsDecimals(parsed.getAst()));
            if (checked.hasError()) {
                checked.getErrors().forEach(issue -> findings.add(finding(pointer, issue)));
                return Optional.empty();
            }
            CelAbstractSyntaxTree ast = checked.getAst();
            findings.addAll(new CodeCheck(variables, ast).findings(pointer));
            Set<String> names = namesIn(ast);
            Set<String> questions =
                    names.stream().map(RuleLanguage::question).collect(Collectors.toCollection(LinkedHashSet::new));
            names.retainAll(variables.keySet());
            return Optional.of(new Expression(text, ast, RUNTIME.createProgram(ast), questions, names));
        } catch (CelValidationException | CelEvaluationException e) {
            findings.add(RuleFinding.RULE_INVALID.at(pointer, 1, 1, e.getMessage()));
            return Optional.empty();
        }
    }

    private static FieldError finding(String pointer, CelIssue issue) {
        CelSourceLocation place = issue.getSourceLocation();
        RuleFinding finding = issue.getMessage().startsWith("undeclared reference to '")
                ? RuleFinding.RULE_VARIABLE_UNKNOWN
                : RuleFinding.RULE_INVALID;
        return finding.at(pointer, Math.max(1, place.getLine()), place.getColumn() + 1, issue.getMessage());
    }

    /** Line and column of a part of a rule, both from 1. */
    static CelSourceLocation place(CelAbstractSyntaxTree ast, long id) {
        CelSource source = ast.getSource();
        return Optional.ofNullable(source.getPositionsMap().get(id))
                .flatMap(source::getOffsetLocation)
                .map(at -> CelSourceLocation.of(at.getLine(), at.getColumn() + 1))
                .orElse(CelSourceLocation.of(1, 1));
    }

    /** The names of the questions in a rule, as they stand there. */
    private Set<String> namesIn(CelAbstractSyntaxTree ast) {
        Set<String> found = new LinkedHashSet<>();
        CelNavigableAst.fromAst(ast)
                .getRoot()
                .allNodes()
                .filter(node -> node.getKind() == Kind.IDENT)
                .map(node -> node.expr().ident().name())
                .filter(name -> variables.containsKey(question(name)))
                .forEach(found::add);
        return found;
    }

    /** The question that a name is about: "answered age" is about age. */
    private static String question(String name) {
        return name.substring(name.indexOf(' ') + 1);
    }
}
