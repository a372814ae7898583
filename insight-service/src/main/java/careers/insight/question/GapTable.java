package careers.insight.question;

import careers.insight.campaign.AskedQuestion;
import careers.insight.question.Figure.Cell;
import careers.insight.question.Figure.Reason;
import careers.insight.question.Figure.Release;
import careers.insight.question.Figure.Status;
import careers.insight.question.Figure.Unit;
import careers.insight.question.TableView.Label;
import careers.insight.statistics.Difference;
import careers.platform.json.CanonicalJson;
import careers.platform.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * How far apart two answers of the same people are, for each item: the share that said yes to the first, to the second,
 * and the difference. Both are shares of all who answered, so that who is not sure has not said yes. Which people said yes
 * to both is never published; the interval of the difference treats the two as independent and is on the wide side.
 *
 * @param campaign the campaign
 * @param first what is subtracted from
 * @param firstColumns its groups
 * @param second what is subtracted
 * @param secondColumns its groups, in the same order
 */
record GapTable(UUID campaign, String first, List<Column> firstColumns, String second, List<Column> secondColumns) {

    private static final String YES = "YES";

    private static final List<Label> CODES = List.of(
            new Label("FIRST", new Text("Believe it is offered", "Yn credu ei fod yn cael ei gynnig")),
            new Label("SECOND", new Text("Had it", "Wedi'i gael")),
            new Label("GAP", new Text("First less second", "Y cyntaf llai'r ail")));

    TableView view() {
        var items = ShareTable.labels(firstColumns, AskedQuestion::items);
        var figures = new ArrayList<Figure>();
        for (var item : ShareTable.rows(items)) {
            for (var code : CODES) {
                for (int group = 0; group < firstColumns.size(); group++) {
                    figures.add(figure(item, code.code(), firstColumns.get(group), secondColumns.get(group)));
                }
            }
        }
        return new TableView(
                List.of(first, second), null, items, CODES, ShareTable.groups(firstColumns), List.of(), figures);
    }

    private Figure figure(String item, String code, Column one, Column other) {
        var unit = code.equals("GAP") ? Unit.DIFFERENCE : Unit.SHARE;
        var cell = new Cell(
                item,
                code,
                one.audience(),
                one.asked() == null ? null : one.table().policy());
        if (!one.has(item, YES) || !other.has(item, YES)) {
            return Figure.none(cell, unit, Status.NOT_ASKED, Reason.NOT_ASKED, null);
        }
        if (!one.isFree() || !other.isFree()) {
            return Figure.none(cell, unit, Status.WITHHELD, one.whyWithheld(), null);
        }
        return switch (code) {
            case "FIRST" -> share(cell, item, one, one.release(campaign, first));
            case "SECOND" -> share(cell, item, other, other.release(campaign, second));
            default -> gap(cell, item, one, other);
        };
    }

    private static Figure share(Cell cell, String item, Column column, Release release) {
        return column.shareOfAll(item, YES)
                .map(share -> Figure.share(cell, share, column.table().people(), null, null, release))
                .orElseGet(() -> Figure.none(cell, Unit.SHARE, Status.FREE, Reason.NOBODY_ANSWERED, release));
    }

    private Figure gap(Cell cell, String item, Column one, Column other) {
        var release = releases(one.release(campaign, first), other.release(campaign, second));
        var minuend = one.shareOfAll(item, YES);
        var subtrahend = other.shareOfAll(item, YES);
        if (minuend.isEmpty() || subtrahend.isEmpty()) {
            return Figure.none(cell, Unit.DIFFERENCE, Status.FREE, Reason.NOBODY_ANSWERED, release);
        }
        var people = Math.min(one.table().people(), other.table().people());
        return Figure.difference(cell, new Difference(minuend.get(), subtrahend.get()), people, release);
    }

    /** The two tables are read one after the other: a block released in between is in one of them, and the digest says so. */
    private Release releases(Release one, Release other) {
        var digest = CanonicalJson.sha256(Map.of(first, one.sha256(), second, other.sha256()));
        return new Release(Math.min(one.blocks(), other.blocks()), digest);
    }
}
