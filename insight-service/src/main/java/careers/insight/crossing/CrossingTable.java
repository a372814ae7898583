package careers.insight.crossing;

import careers.insight.crossing.CrossingView.Cell;
import careers.insight.crossing.CrossingView.Limits;
import careers.insight.crossing.CrossingView.Side;
import careers.insight.query.Columns;
import careers.insight.query.DataTable;
import careers.insight.query.DataTable.Coded;
import careers.insight.query.DataTable.Column;
import careers.insight.query.DataTable.Role;
import careers.insight.query.ObsStatus;
import careers.platform.text.Text;
import java.util.Arrays;
import java.util.List;

/** A crossing as one table with a row for each share; a table that is withheld has one row, which says why. */
final class CrossingTable {

    private static final Text NOTHING = new Text("", "");

    private static final List<Column> COLUMNS = List.of(
            Column.text("by", Role.KEY, "Answer of the row", "Ateb y rhes"),
            Column.text("by_en", Role.LABEL, "Answer of the row, in English", "Ateb y rhes, yn Saesneg"),
            Column.text("by_cy", Role.LABEL, "Answer of the row, in Welsh", "Ateb y rhes, yn Gymraeg"),
            Column.text("code", Role.KEY, "Answer", "Ateb"),
            Column.text("code_en", Role.LABEL, "Answer, in English", "Ateb, yn Saesneg"),
            Column.text("code_cy", Role.LABEL, "Answer, in Welsh", "Ateb, yn Gymraeg"),
            Columns.STATUS,
            Column.text("reason", Role.NOTE, "Why it is withheld", "Pam y'i hatelir"),
            Columns.OBS_STATUS,
            Columns.CONF_STATUS,
            Columns.SYMBOL,
            Column.decimal("estimate", "Share", "Cyfran"),
            Columns.LOWER,
            Columns.UPPER,
            Column.count("base", "Those of the row who answered", "Y rhai yn y rhes a atebodd"),
            Column.count("count", "Those who gave both answers", "Y rhai a roddodd y ddau ateb"),
            new Column("level", DataTable.Type.DECIMAL, Role.NOTE, "Confidence level", "Lefel hyder"),
            Columns.METHOD,
            Columns.POLICY,
            Columns.FIGURE);

    private CrossingTable() {}

    static DataTable of(CrossingView view) {
        var rows = view.cells().isEmpty()
                ? List.of(withheld(view))
                : view.cells().stream().map(cell -> row(view, cell)).toList();
        return new DataTable(
                new Text(
                        CrossingWords.TITLE.en() + ": "
                                + view.concept().question().en() + " – "
                                + view.by().question().en(),
                        CrossingWords.TITLE.cy() + ": "
                                + view.concept().question().cy() + " – "
                                + view.by().question().cy()),
                view.definition(),
                COLUMNS,
                rows);
    }

    private static List<Object> row(CrossingView view, Cell cell) {
        var by = label(view.by(), cell.by());
        var code = label(view.concept(), cell.code());
        var limits = cell.interval() == null ? new Limits(null, null, null, null) : cell.interval();
        return Arrays.asList(
                new Coded(cell.by(), by),
                by.en(),
                by.cy(),
                new Coded(cell.code(), code),
                code.en(),
                code.cy(),
                cell.status().name(),
                null,
                new Coded(cell.obsStatus().name(), cell.obsStatus().words()),
                cell.confStatus().name(),
                cell.symbol(),
                cell.estimate(),
                limits.lower(),
                limits.upper(),
                cell.base(),
                cell.count(),
                limits.level(),
                limits.method(),
                view.policy(),
                cell.id());
    }

    private static List<Object> withheld(CrossingView view) {
        return Arrays.asList(
                null,
                "",
                "",
                null,
                "",
                "",
                view.status().name(),
                view.reason() == null ? null : new Coded(view.reason().name(), view.explanation()),
                new Coded(ObsStatus.Q.name(), ObsStatus.Q.words()),
                ObsStatus.ConfStatus.C.name(),
                "c",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                view.policy(),
                null);
    }

    private static Text label(Side side, String code) {
        return side.answers().stream()
                .filter(answer -> answer.code().equals(code))
                .map(CrossingView.Answer::label)
                .findFirst()
                .orElse(NOTHING);
    }
}
