package careers.insight.question;

import careers.insight.campaign.AskedQuestion;
import careers.insight.campaign.AskedQuestion.Comparability;
import careers.insight.campaign.AskedQuestion.Option;
import careers.insight.question.Figure.Cell;
import careers.insight.question.Figure.Reason;
import careers.insight.question.Figure.Release;
import careers.insight.question.Figure.Status;
import careers.insight.question.Figure.Unit;
import careers.insight.question.TableView.Comparison;
import careers.insight.question.TableView.Group;
import careers.insight.question.TableView.Label;
import careers.insight.statistics.BestSet;
import careers.insight.statistics.Share;
import careers.insight.statistics.SignificanceLetters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The share of each answer to one concept, or to a concept in one language, by group, with what distinguishes the groups. Answers that stand for none, such
 * as "don't know", are in no base and have no row.
 */
final class ShareTable {

    private final List<String> concepts;
    private final List<Column> columns;
    private final boolean withBest;
    private final List<Label> items;
    private final List<Label> codes;
    private final List<String> rows;
    /** One row for each item and code, in the order of the figures; null where there is no share. */
    private final List<List<Share>> shares;

    private final SignificanceLetters letters;
    private final List<Release> releases;

    ShareTable(UUID campaign, List<String> concepts, List<Column> columns, boolean withBest) {
        this.concepts = concepts;
        this.columns = columns;
        this.withBest = withBest;
        this.items = labels(columns, AskedQuestion::items);
        this.codes = labels(columns, AskedQuestion::options);
        this.rows = rows(items);
        this.shares = rows.stream()
                .flatMap(item -> codes.stream().map(code -> shares(item, code.code())))
                .toList();
        this.letters = new SignificanceLetters(compared());
        this.releases = columns.stream()
                .map(column -> column.release(campaign, String.join("/", concepts)))
                .toList();
    }

    /** Every item of a table, or one null for a plain question. */
    static List<String> rows(List<Label> items) {
        var rows = new ArrayList<String>();
        items.forEach(item -> rows.add(item.code()));
        if (rows.isEmpty()) {
            rows.add(null);
        }
        return rows;
    }

    /** Codes of all groups in the order of the first that has each, without those that stand for no answer. */
    static List<Label> labels(List<Column> columns, Function<AskedQuestion, List<Option>> which) {
        var labels = new LinkedHashMap<String, Label>();
        columns.stream()
                .map(Column::asked)
                .filter(Objects::nonNull)
                .flatMap(asked -> which.apply(asked).stream())
                .filter(option -> !option.missing())
                .forEach(option -> labels.putIfAbsent(option.code(), new Label(option.code(), option.label())));
        return List.copyOf(labels.values());
    }

    /** The groups of a table, each with its letter. */
    static List<Group> groups(List<Column> columns) {
        var groups = new ArrayList<Group>();
        for (var column : columns) {
            var asked = column.asked();
            groups.add(new Group(
                    column.audience(),
                    column.audience().label(),
                    Character.toString('A' + groups.size()),
                    asked == null ? null : asked.comparability(),
                    asked == null ? null : asked.question()));
        }
        return groups;
    }

    private List<Share> shares(String item, String code) {
        return columns.stream()
                .map(column -> column.isFree() && column.has(item, code)
                        ? column.share(item, code).orElse(null)
                        : null)
                .toList();
    }

    /** Those that may be compared; null elsewhere. */
    private List<List<Share>> compared() {
        return shares.stream()
                .map(row -> IntStream.range(0, columns.size())
                        .mapToObj(group -> columns.get(group).isComparable() ? row.get(group) : null)
                        .toList())
                .toList();
    }

    TableView view() {
        var figures = new ArrayList<Figure>();
        var row = 0;
        for (var item : rows) {
            var best = columns.stream()
                    .map(column -> column.isFree() ? best(column, item) : Set.<String>of())
                    .toList();
            for (var code : codes) {
                for (int group = 0; group < columns.size(); group++) {
                    var isBest = withBest ? best.get(group).contains(code.code()) : null;
                    figures.add(figure(item, code.code(), row, group, isBest));
                }
                row++;
            }
        }
        return new TableView(concepts, comparability(), items, codes, groups(columns), comparisons(), figures);
    }

    private Figure figure(String item, String code, int row, int group, Boolean isBest) {
        var column = columns.get(group);
        var cell = new Cell(
                item,
                code,
                column.audience(),
                column.asked() == null ? null : column.table().policy());
        if (!column.has(item, code)) {
            return Figure.none(cell, Unit.SHARE, Status.NOT_ASKED, Reason.NOT_ASKED, null);
        }
        if (!column.isFree()) {
            return Figure.none(cell, Unit.SHARE, Status.WITHHELD, column.whyWithheld(), null);
        }
        var release = releases.get(group);
        var share = shares.get(row).get(group);
        if (share == null) {
            return Figure.none(cell, Unit.SHARE, Status.FREE, Reason.NOBODY_ANSWERED, release);
        }
        var isCompared = column.isComparable() && SignificanceLetters.isComparable(share);
        return Figure.share(
                cell, share, column.table().people(), isCompared ? letters.of(row, group) : null, isBest, release);
    }

    /** The codes tied with the best of a group; where nobody chose anything, nothing is best. */
    private Set<String> best(Column column, String item) {
        if (!withBest) {
            return Set.of();
        }
        var options = codes.stream()
                .map(Label::code)
                .filter(code -> column.has(item, code))
                .toList();
        var chosen = options.stream()
                .flatMap(code -> column.share(item, code).stream())
                .toList();
        if (chosen.stream().noneMatch(share -> share.hits() > 0)) {
            return Set.of();
        }
        var isBest = BestSet.of(chosen);
        return IntStream.range(0, options.size())
                .filter(isBest::get)
                .mapToObj(options::get)
                .collect(Collectors.toSet());
    }

    private Comparability comparability() {
        return columns.stream()
                .filter(Column::isComparable)
                .map(column -> column.asked().comparability())
                .max(Comparability::compareTo)
                .orElse(null);
    }

    private List<Comparison> comparisons() {
        return rows.stream()
                .map(item -> new GroupTest(columns, codes, item, letters.comparisons()).comparison())
                .toList();
    }
}
