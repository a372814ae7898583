package careers.survey.routing;

import careers.survey.questionnaire.Allocation;
import careers.survey.questionnaire.AnswerContext;
import careers.survey.questionnaire.AnswerType;
import careers.survey.questionnaire.Code;
import careers.survey.questionnaire.CodeLists;
import careers.survey.questionnaire.DateAnswer;
import careers.survey.questionnaire.Matrix;
import careers.survey.questionnaire.MissingKind;
import careers.survey.questionnaire.MultipleChoice;
import careers.survey.questionnaire.NumberAnswer;
import careers.survey.questionnaire.Question;
import careers.survey.questionnaire.Ranking;
import careers.survey.questionnaire.Repeat;
import careers.survey.questionnaire.Scale;
import careers.survey.questionnaire.SingleChoice;
import careers.survey.questionnaire.TimingGrid;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which answers to a question are worth trying: options, and of numbers the limits, those that rules compare with and
 * their neighbours.
 */
final class Domains {

    /** 2 to the power of this many combinations of options are tried. */
    private static final int MOST_COMBINED = 8;

    private static final int MOST_MATRICES = 600;
    /** Nobody's today: dates that must not lie in the future are tried long before it. */
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

    private final CodeLists lists;
    private final AnswerContext context;

    Domains(CodeLists lists) {
        this.lists = lists;
        this.context = new AnswerContext(lists, TODAY, school -> true);
    }

    Domain of(Step step, Uses uses) {
        Question question = step.question();
        List<Object> answers = new ArrayList<>();
        boolean complete = true;
        if (question.takesAnswer()) {
            complete = add(question.answer(), uses, answers);
            // First what rules look for: if only some can be tried, it is these.
            answers.sort(Comparator.comparing(answer -> !uses.texts().contains(String.valueOf(answer))));
            answers.removeIf(answer -> !question.check("", answer, context).isEmpty());
            for (MissingKind kind : question.missing() == null ? List.<MissingKind>of() : question.missing()) {
                answers.add(Map.of("missing", kind.name()));
            }
        }
        if (!question.required() || !question.takesAnswer()) {
            answers.add(null);
        }
        return new Domain(answers, complete);
    }

    /** Adds answers that may be wrong otherwise; gives back whether they stand for all. */
    private boolean add(AnswerType type, Uses uses, List<Object> answers) {
        return switch (type) {
            case MultipleChoice multiple ->
                combinations(
                        multiple.codeList(),
                        multiple.exclusive() == null ? List.of() : multiple.exclusive(),
                        uses,
                        answers);
            case Ranking ranking -> combinations(ranking.codeList(), List.of(), uses, answers);
            case NumberAnswer number -> numbers(number, uses, answers);
            case Matrix matrix -> matrices(matrix, uses, answers);
            case Allocation shares -> shares(shares, uses, answers);
            case TimingGrid grid -> grids(grid, uses, answers);
            case Repeat repeat -> rows(repeat, uses, answers);
            default -> single(type, uses, answers);
        };
    }

    private boolean single(AnswerType type, Uses uses, List<Object> answers) {
        ValueShape shape = new ValueShapes(lists).of(type);
        if (shape instanceof ValueShape.Codes) {
            answers.addAll(codes(type));
            return true;
        }
        answers.addAll(uses.texts());
        answers.addAll(type instanceof DateAnswer ? List.of("2020-02-29", "2020-02", "2020") : examples());
        return uses.isSimple();
    }

    private static List<String> examples() {
        return List.of("words", "CF10", "EN-123456");
    }

    private List<String> codes(AnswerType type) {
        return switch (type) {
            case SingleChoice single -> codes(single.codeList());
            case Scale scale -> codes(scale.codeList());
            default -> List.of("YES", "NO");
        };
    }

    private List<String> codes(String list) {
        return lists.codes(list).stream().map(Code::code).toList();
    }

    /** Every combination of the options that rules look for, filled up with others to every size. */
    private boolean combinations(String list, List<String> exclusive, Uses uses, List<Object> answers) {
        List<String> all = codes(list);
        Set<String> looked = new LinkedHashSet<>(uses.texts());
        looked.retainAll(all);
        if (uses.isByElement()) {
            looked.addAll(all);
        }
        List<String> mentioned = looked.stream().limit(MOST_COMBINED).toList();
        // What excludes all others fills nothing up, so it comes last.
        List<String> others = all.stream()
                .filter(code -> !mentioned.contains(code))
                .sorted(Comparator.comparing(exclusive::contains))
                .toList();
        for (int chosen = 0; chosen < 1 << mentioned.size(); chosen++) {
            List<String> combination = new ArrayList<>();
            for (int i = 0; i < mentioned.size(); i++) {
                if ((chosen >> i & 1) == 1) {
                    combination.add(mentioned.get(i));
                }
            }
            answers.add(List.copyOf(combination));
            for (String other : others) {
                combination.add(other);
                answers.add(List.copyOf(combination));
            }
        }
        others.forEach(other -> answers.add(List.of(other)));
        return uses.isSimple() && looked.size() <= MOST_COMBINED;
    }

    private static boolean numbers(NumberAnswer number, Uses uses, List<Object> answers) {
        int places = number.decimals() == null ? 0 : number.decimals();
        BigDecimal step = BigDecimal.ONE.movePointLeft(places);
        Set<BigDecimal> tried = new LinkedHashSet<>();
        uses.numbers().stream()
                .filter(Double::isFinite)
                .map(BigDecimal::valueOf)
                .flatMap(c -> Stream.of(
                        c.setScale(places, RoundingMode.FLOOR).subtract(step),
                        c.setScale(places, RoundingMode.FLOOR),
                        c.setScale(places, RoundingMode.CEILING),
                        c.setScale(places, RoundingMode.CEILING).add(step)))
                .forEach(tried::add);
        Stream.of(number.min(), number.max(), BigDecimal.ZERO, BigDecimal.ONE)
                .filter(Objects::nonNull)
                .map(limit -> limit.setScale(places, RoundingMode.HALF_EVEN))
                .forEach(tried::add);
        answers.addAll(tried);
        return uses.isSimple();
    }

    private boolean matrices(Matrix matrix, Uses uses, List<Object> answers) {
        List<String> rows = codes(matrix.rows());
        List<String> looked = rows.stream().filter(uses.rows()::contains).toList();
        List<String> options = codes(matrix.codeList());
        List<String> others = rows.stream().filter(row -> !looked.contains(row)).toList();
        List<Map<String, Object>> tried = List.of(new LinkedHashMap<>());
        for (String row : looked) {
            List<Map<String, Object>> longer = new ArrayList<>(tried);
            for (Map<String, Object> begun : tried) {
                options.forEach(option -> longer.add(with(begun, row, option)));
            }
            if (longer.size() > MOST_MATRICES) {
                answers.addAll(tried);
                return false;
            }
            tried = longer;
        }
        answers.addAll(tried);
        for (Map<String, Object> begun : tried) {
            Map<String, Object> full = begun;
            for (String other : others) {
                full = with(full, other, options.getFirst());
            }
            answers.add(full);
        }
        return uses.isSimple();
    }

    private boolean shares(Allocation shares, Uses uses, List<Object> answers) {
        List<String> options = codes(shares.codeList());
        for (String option : options) {
            answers.add(Map.of(option, shares.whole()));
            for (double part : uses.numbers()) {
                for (int given : List.of((int) part - 1, (int) part, (int) part + 1)) {
                    options.stream()
                            .filter(other -> !other.equals(option))
                            .forEach(other -> answers.add(Map.of(option, given, other, shares.whole() - given)));
                }
            }
        }
        return uses.isUnseen();
    }

    private boolean grids(TimingGrid grid, Uses uses, List<Object> answers) {
        for (String activity : codes(grid.activities())) {
            for (String time : codes(grid.times())) {
                answers.add(Map.of(activity, List.of(Map.of("time", time))));
            }
        }
        return uses.isUnseen();
    }

    /** Rows in which every question has its first, or its last, answer. */
    private boolean rows(Repeat repeat, Uses uses, List<Object> answers) {
        for (boolean first : new boolean[] {true, false}) {
            Map<String, Object> row = new LinkedHashMap<>();
            for (Question question : repeat.questions()) {
                if (question.takesAnswer()) {
                    List<Object> own = new ArrayList<>();
                    add(question.answer(), Uses.of(question.variable(), List.of()), own);
                    own.removeIf(answer -> !question.check("", answer, context).isEmpty());
                    if (!own.isEmpty()) {
                        row.put(question.variable(), first ? own.getFirst() : own.getLast());
                    }
                }
            }
            answers.add(List.of(row));
            answers.add(List.of(row, row));
        }
        return uses.isUnseen();
    }

    private static Map<String, Object> with(Map<String, Object> map, String key, Object value) {
        Map<String, Object> longer = new LinkedHashMap<>(map);
        longer.put(key, value);
        return longer;
    }
}
