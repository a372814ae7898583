package careers.insight.question;

import careers.insight.query.Columns;
import careers.insight.query.DataTable;
import careers.insight.query.DataTable.Coded;
import careers.insight.query.DataTable.Column;
import careers.insight.query.DataTable.Role;
import careers.insight.question.TrendView.Break;
import careers.insight.question.TrendView.Point;
import careers.insight.question.TrendView.Series;
import careers.platform.text.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Trends as one table with a row for each share. */
final class TrendRows {

    private static final List<Column> COLUMNS = List.of(
            Column.text("audience", Role.KEY, "Group", "Grŵp"),
            Column.text("item", Role.KEY, "Row or activity", "Rhes neu weithgaredd"),
            Column.text("code", Role.KEY, "Answer", "Ateb"),
            Column.text("campaign", Role.KEY, "Campaign", "Ymgyrch"),
            Column.decimal("estimate", "Share", "Cyfran"),
            Columns.LOWER,
            Columns.UPPER,
            Column.count("base_answered", "People who answered", "Pobl a atebodd"),
            Column.decimal("change", "Change from the campaign before", "Newid ers yr ymgyrch flaenorol"),
            Column.decimal("change_lower", "Change: lower limit", "Newid: terfyn isaf"),
            Column.decimal("change_upper", "Change: upper limit", "Newid: terfyn uchaf"),
            Column.text("breaks", Role.NOTE, "Why the series is broken", "Pam y torrir y gyfres"),
            Columns.OBS_STATUS,
            Columns.CONF_STATUS,
            Columns.SYMBOL,
            Columns.POLICY,
            Column.text("figure", Role.NOTE, "Name of the figure", "Enw'r ffigur"));

    private TrendRows() {}

    static DataTable of(TrendView view) {
        var rows = new ArrayList<List<Object>>();
        for (var series : view.series()) {
            series.points().forEach(point -> rows.add(row(view, series, point)));
        }
        return new DataTable(
                new Text("Trend of " + view.concept(), "Tuedd " + view.concept()), view.definition(), COLUMNS, rows);
    }

    private static List<Object> row(TrendView view, Series series, Point point) {
        var figure = point.figure();
        var interval = figure.interval();
        var change = point.change();
        return Arrays.asList(
                new Coded(series.audience().name(), series.audience().label()),
                series.item() == null ? null : new Coded(series.item(), series.itemLabel()),
                new Coded(series.code(), series.codeLabel()),
                campaign(view, point),
                figure.estimate(),
                interval == null ? null : interval.lower(),
                interval == null ? null : interval.upper(),
                figure.base() == null ? null : figure.base().answered(),
                change == null ? null : change.estimate(),
                change == null ? null : change.interval().lower(),
                change == null ? null : change.interval().upper(),
                breaks(point),
                new Coded(figure.obsStatus().name(), figure.obsStatus().words()),
                figure.confStatus().name(),
                figure.symbol(),
                figure.policy(),
                figure.id());
    }

    private static Coded breaks(Point point) {
        var words = point.breaks().stream().map(Break::words).toList();
        return new Coded(
                point.breaks().stream().map(Break::name).collect(Collectors.joining(" ")),
                new Text(
                        words.stream().map(Text::en).collect(Collectors.joining(", ")),
                        words.stream().map(Text::cy).collect(Collectors.joining(", "))));
    }

    private static Coded campaign(TrendView view, Point point) {
        return view.campaigns().stream()
                .filter(occasion -> occasion.campaign().equals(point.campaign()))
                .map(occasion -> new Coded(occasion.campaign().toString(), occasion.name()))
                .findFirst()
                .orElseThrow();
    }
}
