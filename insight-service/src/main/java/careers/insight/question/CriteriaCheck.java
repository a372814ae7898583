package careers.insight.question;

import careers.insight.question.Cells.Cell;
import careers.insight.question.Cells.Dimension;
import careers.platform.problem.FieldError;
import careers.platform.problem.PlatformError;
import careers.platform.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Judges a tree of criteria before it selects anything: its form, its size, the names in it, and that it does not ask for
 * answers crossed with answers. Judged against the cells there are, which depend on questionnaires alone.
 */
final class CriteriaCheck {

    static final int DEEPEST = 8;
    static final int LARGEST = 100;
    static final int MOST_VALUES = 200;

    private final List<Cell> cells;
    private final List<FieldError> errors = new ArrayList<>();
    private int nodes;

    CriteriaCheck(List<Cell> cells) {
        this.cells = cells;
    }

    /** Returns if the tree can be used; otherwise a problem that says what would be allowed. */
    void check(Criteria criteria) {
        form(criteria, "/criteria", 1);
        if (!errors.isEmpty()) {
            throw PlatformError.VALIDATION_FAILED.problem().with(errors);
        }
        names(criteria);
        crossing(criteria);
    }

    private void form(Criteria criteria, String pointer, int depth) {
        if (depth > DEEPEST || ++nodes > LARGEST) {
            throw QueryError.CRITERIA_TOO_LARGE
                    .problem()
                    .with("maximumDepth", DEEPEST)
                    .with("maximumNodes", LARGEST)
                    .with("maximumValues", MOST_VALUES);
        }
        if (criteria == null || !isOneThing(criteria)) {
            errors.add(new FieldError(
                    pointer,
                    "NOT_ONE_CRITERION",
                    new Text(
                            "must have one of and, or, not, or a dimension with in",
                            "rhaid cael un o and, or, not, neu ddimensiwn gydag in")));
            return;
        }
        var name = criteria.and() != null ? "/and/" : "/or/";
        for (int i = 0; i < criteria.children().size(); i++) {
            form(criteria.children().get(i), pointer + (criteria.not() == null ? name + i : "/not"), depth + 1);
        }
    }

    private static boolean isOneThing(Criteria criteria) {
        var leaf = criteria.dimension() != null || criteria.in() != null;
        var things = Stream.of(criteria.and(), criteria.or(), criteria.not())
                .filter(Objects::nonNull)
                .count();
        return leaf
                ? things == 0 && isLeaf(criteria)
                : things == 1 && !criteria.children().isEmpty();
    }

    private static boolean isLeaf(Criteria criteria) {
        return criteria.dimension() != null
                && criteria.in() != null
                && !criteria.in().isEmpty()
                && criteria.in().size() <= MOST_VALUES
                && criteria.in().stream().allMatch(Objects::nonNull);
    }

    private void names(Criteria criteria) {
        criteria.children().forEach(this::names);
        if (criteria.dimension() == null) {
            return;
        }
        var dimension = Dimension.named(criteria.dimension());
        if (dimension == null) {
            throw QueryError.DIMENSION_NOT_ALLOWED.problem().with("allowed", Dimension.ids());
        }
        var known = cells.stream()
                .map(dimension::of)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
        if (!known.containsAll(criteria.in())) {
            throw QueryError.VALUE_NOT_ASKED
                    .problem()
                    .with("dimension", dimension.id())
                    .with("allowed", known.stream().limit(MOST_VALUES).toList());
        }
    }

    /** An {@code and} whose parts each select something and together nothing asks for people by two things at once. */
    private void crossing(Criteria criteria) {
        criteria.children().forEach(this::crossing);
        var crosses = criteria.and() != null
                && criteria.and().stream().allMatch(part -> cells.stream().anyMatch(part::test))
                && cells.stream().noneMatch(criteria::test);
        if (crosses) {
            throw QueryError.ANSWERS_NOT_CROSSED.problem().with("allowed", Dimension.ids());
        }
    }
}
