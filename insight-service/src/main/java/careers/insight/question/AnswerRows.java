package careers.insight.question;

import careers.insight.query.DataTable;
import careers.insight.query.DataTable.Coded;
import careers.insight.query.DataTable.Column;
import careers.insight.query.DataTable.Role;
import careers.insight.query.ObsStatus;
import careers.insight.question.TableView.Label;
import careers.platform.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** An answer as one table with a row for each figure. */
final class AnswerRows {

    private static final Text NONE = new Text("", "");

    /** The columns of the table. */
    static final List<Column> COLUMNS =
            Stream.of(Field.values()).map(Field::column).toList();

    private AnswerRows() {}

    /** The columns, in the order of the table. */
    private enum Field {
        CONCEPT(DataTable.Type.STRING, Role.KEY, "Concept", "Cysyniad", (table, figure) -> table.name()),
        ITEM(
                DataTable.Type.STRING,
                Role.KEY,
                "Row or activity",
                "Rhes neu weithgaredd",
                (table, figure) -> figure.item()),
        ITEM_EN(
                DataTable.Type.STRING,
                Role.LABEL,
                "Row or activity, in English",
                "Rhes neu weithgaredd, yn Saesneg",
                (table, figure) -> label(table.items(), figure.item()).en()),
        ITEM_CY(
                DataTable.Type.STRING,
                Role.LABEL,
                "Row or activity, in Welsh",
                "Rhes neu weithgaredd, yn Gymraeg",
                (table, figure) -> label(table.items(), figure.item()).cy()),
        CODE(DataTable.Type.STRING, Role.KEY, "Answer", "Ateb", (table, figure) -> figure.code()),
        CODE_EN(
                DataTable.Type.STRING,
                Role.LABEL,
                "Answer, in English",
                "Ateb, yn Saesneg",
                (table, figure) -> label(table.codes(), figure.code()).en()),
        CODE_CY(
                DataTable.Type.STRING,
                Role.LABEL,
                "Answer, in Welsh",
                "Ateb, yn Gymraeg",
                (table, figure) -> label(table.codes(), figure.code()).cy()),
        AUDIENCE(
                DataTable.Type.STRING,
                Role.KEY,
                "Group",
                "Grŵp",
                (table, figure) -> figure.audience().name()),
        AUDIENCE_EN(
                DataTable.Type.STRING,
                Role.LABEL,
                "Group, in English",
                "Grŵp, yn Saesneg",
                (table, figure) -> figure.audience().label().en()),
        AUDIENCE_CY(
                DataTable.Type.STRING,
                Role.LABEL,
                "Group, in Welsh",
                "Grŵp, yn Gymraeg",
                (table, figure) -> figure.audience().label().cy()),
        STATUS(
                DataTable.Type.STRING,
                Role.NOTE,
                "Status",
                "Statws",
                (table, figure) -> figure.status().name()),
        REASON(
                DataTable.Type.STRING,
                Role.NOTE,
                "Why there is no estimate",
                "Pam nad oes amcangyfrif",
                (table, figure) -> figure.reason()),
        OBS_STATUS(
                DataTable.Type.STRING,
                Role.NOTE,
                "Status of the observation (SDMX)",
                "Statws yr arsylwad (SDMX)",
                (table, figure) -> coded(figure.obsStatus())),
        CONF_STATUS(
                DataTable.Type.STRING,
                Role.NOTE,
                "Confidentiality (SDMX)",
                "Cyfrinachedd (SDMX)",
                (table, figure) -> figure.confStatus().name()),
        SYMBOL(DataTable.Type.STRING, Role.NOTE, "Shorthand", "Llaw-fer", (table, figure) -> figure.symbol()),
        UNIT(DataTable.Type.STRING, Role.NOTE, "Unit", "Uned", (table, figure) -> figure.unit()),
        ESTIMATE(DataTable.Type.DECIMAL, Role.NUMBER, "Estimate", "Amcangyfrif", (table, figure) -> figure.estimate()),
        LOWER(
                DataTable.Type.DECIMAL,
                Role.NUMBER,
                "Lower limit",
                "Terfyn isaf",
                (table, figure) ->
                        figure.interval() == null ? null : figure.interval().lower()),
        UPPER(
                DataTable.Type.DECIMAL,
                Role.NUMBER,
                "Upper limit",
                "Terfyn uchaf",
                (table, figure) ->
                        figure.interval() == null ? null : figure.interval().upper()),
        LEVEL(
                DataTable.Type.DECIMAL,
                Role.NUMBER,
                "Confidence level",
                "Lefel hyder",
                (table, figure) ->
                        figure.interval() == null ? null : figure.interval().level()),
        METHOD(
                DataTable.Type.STRING,
                Role.NOTE,
                "How the limits are computed",
                "Sut y cyfrifir y terfynau",
                (table, figure) ->
                        figure.interval() == null ? null : figure.interval().method()),
        BASE_ANSWERED(
                DataTable.Type.INTEGER,
                Role.NUMBER,
                "People who answered",
                "Pobl a atebodd",
                (table, figure) -> figure.base() == null ? null : figure.base().answered()),
        BASE_PEOPLE(
                DataTable.Type.INTEGER,
                Role.NUMBER,
                "People released",
                "Pobl a ryddhawyd",
                (table, figure) -> figure.base() == null ? null : figure.base().people()),
        COUNT(
                DataTable.Type.INTEGER,
                Role.NUMBER,
                "People who gave the answer",
                "Pobl a roddodd yr ateb",
                (table, figure) -> figure.count()),
        LETTERS(
                DataTable.Type.STRING,
                Role.NOTE,
                "Higher than these groups",
                "Uwch na'r grwpiau hyn",
                (table, figure) -> figure.letters()),
        BEST(
                DataTable.Type.BOOLEAN,
                Role.NOTE,
                "Tied with the best",
                "Cyfartal â'r gorau",
                (table, figure) -> figure.best()),
        POLICY(
                DataTable.Type.STRING,
                Role.NOTE,
                "Disclosure policy",
                "Polisi datgelu",
                (table, figure) -> figure.policy()),
        BLOCKS(
                DataTable.Type.INTEGER,
                Role.NOTE,
                "Released blocks",
                "Blociau a ryddhawyd",
                (table, figure) ->
                        figure.release() == null ? null : figure.release().blocks()),
        SHA256(
                DataTable.Type.STRING,
                Role.NOTE,
                "Digest of the group's numbers",
                "Crynodeb o rifau'r grŵp",
                (table, figure) ->
                        figure.release() == null ? null : figure.release().sha256()),
        FIGURE(DataTable.Type.STRING, Role.NOTE, "Name of the figure", "Enw'r ffigur", (table, figure) -> figure.id());

        private final DataTable.Type type;
        private final Role role;
        private final Text label;
        private final BiFunction<TableView, Figure, Object> value;

        Field(DataTable.Type type, Role role, String en, String cy, BiFunction<TableView, Figure, Object> value) {
            this.type = type;
            this.role = role;
            this.label = new Text(en, cy);
            this.value = value;
        }

        Column column() {
            return new Column(name().toLowerCase(Locale.ROOT), type, role, label);
        }
    }

    private static Coded coded(ObsStatus status) {
        return new Coded(status.name(), status.words());
    }

    private static Text label(List<Label> labels, String code) {
        return labels.stream()
                .filter(label -> label.code().equals(code))
                .map(Label::label)
                .findFirst()
                .orElse(NONE);
    }

    /** The table. */
    static DataTable of(AnswerView answer) {
        var rows = new ArrayList<List<Object>>();
        for (var table : answer.tables()) {
            for (var figure : table.figures()) {
                rows.add(Stream.of(Field.values())
                        .map(field -> field.value.apply(table, figure))
                        .toList());
            }
        }
        return new DataTable(answer.title(), answer.definition(), COLUMNS, rows).in(answer.region());
    }
}
