package careers.insight.crossing;

import careers.insight.campaign.AskedQuestion;
import careers.insight.campaign.CampaignView;
import careers.insight.crossing.CrossingView.Answer;
import careers.insight.crossing.CrossingView.Cell;
import careers.insight.crossing.CrossingView.Paired;
import careers.insight.crossing.CrossingView.Side;
import careers.insight.crossing.CrossingView.Test;
import careers.insight.disclosure.Category;
import careers.insight.disclosure.CrossedTable;
import careers.insight.statistics.Association;
import careers.insight.statistics.McNemar;
import careers.insight.statistics.Share;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What is computed from a table that the gate has cleared: of the people of each row who answered the other question, the
 * share of each answer; and whether the two have to do with each other.
 *
 * @param campaign the campaign
 * @param table rows by {@code by}, columns by {@code concept}
 * @param by the question of the rows
 * @param concept the question of the columns
 */
record CrossedShares(CampaignView campaign, CrossedTable table, AskedQuestion by, AskedQuestion concept) {

    /** What is shown under an id; empty where nothing is. */
    Optional<FinalFigureView> figure(String id) {
        var view = view();
        return view.cells().stream()
                .filter(cell -> id.equals(cell.id()))
                .findFirst()
                .map(cell -> FinalFigureView.of(view, cell, table));
    }

    CrossingView view() {
        return new CrossingView(
                campaign.id(),
                campaign.name(),
                concept.audience(),
                concept.audience().label(),
                CrossingView.Tier.FINAL,
                side(concept, table.columns()),
                side(by, table.rows()),
                table.reason() == null ? CrossingView.Status.FREE : CrossingView.Status.WITHHELD,
                table.reason(),
                CrossingWords.of(table.reason()),
                CrossingWords.DEFINITION,
                table.policy(),
                table.noiseVariance(),
                cells(),
                test(),
                paired());
    }

    private static Side side(AskedQuestion question, List<Category> categories) {
        return new Side(
                question.name(),
                question.question(),
                categories.stream()
                        .map(category -> new Answer(
                                CrossingWords.code(category),
                                CrossingWords.label(category, question),
                                category.codes(),
                                category.withoutAnswer()))
                        .toList());
    }

    private List<Cell> cells() {
        var cells = new ArrayList<Cell>();
        for (int row = 0; row < table.rows().size(); row++) {
            for (int column : table.answered()) {
                cells.add(cell(row, column));
            }
        }
        return cells;
    }

    private Cell cell(int row, int column) {
        var of = CrossingWords.code(table.rows().get(row));
        var code = CrossingWords.code(table.columns().get(column));
        var answered = table.answered();
        int base = IntStream.of(answered).map(each -> table.count(row, each)).sum();
        if (base < Cell.SMALLEST_BASE) {
            return Cell.withheld(of, code);
        }
        int count = Math.clamp(table.count(row, column), 0, base);
        return Cell.of(
                id(row, column), of, code, new Share(count, base, noise((double) count / base, answered.length)));
    }

    private String id(int row, int column) {
        return table.lineage().name() + "-" + table.place(row, column);
    }

    /**
     * Variance of the noise in a share times its base squared. The base is the sum of the row's counts, so it has noise too:
     * h - p b is (1 - p) h less p times the others.
     */
    private double noise(double share, int columns) {
        return table.noiseVariance() * ((1 - share) * (1 - share) + (columns - 1) * share * share);
    }

    private int[] answeredRows() {
        return IntStream.range(0, table.rows().size())
                .filter(row -> !table.rows().get(row).givesNoAnswer())
                .toArray();
    }

    private Test test() {
        var counts = IntStream.of(answeredRows())
                .mapToObj(row -> IntStream.of(table.answered())
                        .map(column -> Math.max(0, table.count(row, column)))
                        .toArray())
                .toArray(int[][]::new);
        return counts.length > 0 && Association.isPossible(counts)
                ? Test.of(Association.of(counts, table.noiseVariance()))
                : null;
    }

    /** Where both questions have the same two answers, one of which is a part of its own on either side. */
    private Paired paired() {
        if (!CrossingWords.codes(by).equals(CrossingWords.codes(concept))
                || CrossingWords.codes(by).size() != 2) {
            return null;
        }
        return CrossingWords.codes(by).stream()
                .filter(code -> alone(table.rows(), code) >= 0 && alone(table.columns(), code) >= 0)
                .findFirst()
                .map(this::paired)
                .orElse(null);
    }

    private static int alone(List<Category> categories, String code) {
        return categories.indexOf(new Category(List.of(code), false));
    }

    private Paired paired(String code) {
        int row = alone(table.rows(), code);
        int column = alone(table.columns(), code);
        int onlyBy = IntStream.of(table.answered())
                .filter(each -> each != column)
                .map(each -> table.count(row, each))
                .sum();
        int onlyConcept = IntStream.of(answeredRows())
                .filter(each -> each != row)
                .map(each -> table.count(each, column))
                .sum();
        var noise = table.noiseVariance() * (table.answered().length + answeredRows().length - 2);
        return Paired.of(code, McNemar.of(Math.max(0, onlyConcept), Math.max(0, onlyBy), noise), onlyConcept, onlyBy);
    }
}
