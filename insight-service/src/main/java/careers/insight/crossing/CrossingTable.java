package careers.insight.crossing;

import careers.insight.crossing.CrossingView.Cell;
import careers.insight.crossing.CrossingView.Limits;
import careers.insight.crossing.CrossingView.Side;
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
            new Column("by", DataTable.Type.STRING, Role.KEY, "Answer of the row", "Ateb y rhes"),
            new Column(
                    "by_en",
                    DataTable.Type.STRING,
                    Role.LABEL,
                    "Answer of the row, in English",
                    "Ateb y rhes, yn Saesneg"),
            new Column(
                    "by_cy",
                    DataTable.Type.STRING,
                    Role.LABEL,
                    "Answer of the row, in Welsh",
                    "Ateb y rhes, yn Gymraeg"),
            new Column("code", DataTable.Type.STRING, Role.KEY, "Answer", "Ateb"),
            new Column("code_en", DataTable.Type.STRING, Role.LABEL, "Answer, in English", "Ateb, yn Saesneg"),
            new Column("code_cy", DataTable.Type.STRING, Role.LABEL, "Answer, in Welsh", "Ateb, yn Gymraeg"),
            new Column("status", DataTable.Type.STRING, Role.NOTE, "Status", "Statws"),
            new Column("reason", DataTable.Type.STRING, Role.NOTE, "Why it is withheld", "Pam y'i hatelir"),
            new Column(
                    "obs_status",
                    DataTable.Type.STRING,
                    Role.NOTE,
                    "Status of the observation (SDMX)",
                    "Statws yr arsylwad (SDMX)"),
            new Column(
                    "conf_status", DataTable.Type.STRING, Role.NOTE, "Confidentiality (SDMX)", "Cyfrinachedd (SDMX)"),
            new Column("symbol", DataTable.Type.STRING, Role.NOTE, "Shorthand", "Llaw-fer"),
            new Column("estimate", DataTable.Type.DECIMAL, Role.NUMBER, "Share", "Cyfran"),
            new Column("lower", DataTable.Type.DECIMAL, Role.NUMBER, "Lower limit", "Terfyn isaf"),
            new Column("upper", DataTable.Type.DECIMAL, Role.NUMBER, "Upper limit", "Terfyn uchaf"),
            new Column(
                    "base",
                    DataTable.Type.INTEGER,
                    Role.NUMBER,
                    "Those of the row who answered",
                    "Y rhai yn y rhes a atebodd"),
            new Column(
                    "count",
                    DataTable.Type.INTEGER,
                    Role.NUMBER,
                    "Those who gave both answers",
                    "Y rhai a roddodd y ddau ateb"),
            new Column("level", DataTable.Type.DECIMAL, Role.NOTE, "Confidence level", "Lefel hyder"),
            new Column(
                    "method",
                    DataTable.Type.STRING,
                    Role.NOTE,
                    "How the limits are computed",
                    "Sut y cyfrifir y terfynau"),
            new Column("policy", DataTable.Type.STRING, Role.NOTE, "Disclosure policy", "Polisi datgelu"));

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
                view.policy());
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
                view.policy());
    }

    private static Text label(Side side, String code) {
        return side.answers().stream()
                .filter(answer -> answer.code().equals(code))
                .map(CrossingView.Answer::label)
                .findFirst()
                .orElse(NOTHING);
    }
}
