package careers.insight.question;

import careers.insight.question.TableView.Comparison;
import careers.insight.question.TableView.Label;
import careers.insight.question.TableView.Outcome;
import careers.insight.statistics.Association;
import careers.insight.statistics.Share;
import careers.insight.statistics.SignificanceLetters;
import java.util.List;

/**
 * The test of all groups together, for one item. Groups take part that may be compared and have at least
 * {@link SignificanceLetters#SMALLEST_BASE} answers, and answers that all of them could give.
 */
record GroupTest(List<Column> columns, List<Label> codes, String item, int pairs) {

    private static final String CORRECTION = "holm";

    Comparison comparison() {
        if (columns.stream().anyMatch(Column::isFree) && columns.stream().noneMatch(Column::isComparable)) {
            return without(Outcome.NOT_COMPARABLE);
        }
        var groups = columns.stream().filter(this::takesPart).toList();
        if (groups.size() < 2) {
            return without(Outcome.TOO_FEW_GROUPS);
        }
        if (groups.getFirst().asked().form().isSeveral()) {
            return without(Outcome.SEVERAL_ANSWERS);
        }
        return tested(groups);
    }

    private boolean takesPart(Column column) {
        return column.isComparable()
                && codes.stream()
                        .filter(code -> column.has(item, code.code()))
                        .flatMap(code -> column.share(item, code.code()).stream())
                        .anyMatch(SignificanceLetters::isComparable);
    }

    private Comparison tested(List<Column> groups) {
        var shared = codes.stream()
                .map(Label::code)
                .filter(code -> groups.stream().allMatch(group -> group.has(item, code)))
                .toList();
        var counts = groups.stream()
                .map(group -> shared.stream()
                        .mapToInt(code -> Math.max(0, group.count(item, code)))
                        .toArray())
                .toArray(int[][]::new);
        return Association.isPossible(counts)
                ? of(Association.of(
                        counts,
                        groups.stream().mapToDouble(Column::noiseVariance).toArray()))
                : without(Outcome.TOO_FEW_GROUPS);
    }

    private Comparison of(Association tested) {
        return new Comparison(
                item,
                Outcome.TESTED,
                Share.published(tested.chiSquare()),
                tested.degrees(),
                Share.published(tested.pValue()),
                Share.published(tested.cramersV()),
                Share.published(tested.smallestExpected()),
                pairs,
                CORRECTION);
    }

    private Comparison without(Outcome outcome) {
        return new Comparison(item, outcome, null, null, null, null, null, pairs, CORRECTION);
    }
}
