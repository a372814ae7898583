package careers.insight.question;

import careers.insight.query.CsvCell;
import careers.insight.question.TableView.Label;
import careers.platform.text.Text;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** An answer as a table, one row a figure, and what the columns of the table mean. */
final class AnswerCsv {

    private static final Text NONE = new Text("", "");

    private AnswerCsv() {}

    /** The columns, in the order of the table. */
    private enum Field {
        CONCEPT("string", "Concept", "Cysyniad", (table, figure) -> table.name()),
        ITEM("string", "Row or activity", "Rhes neu weithgaredd", (table, figure) -> figure.item()),
        ITEM_EN(
                "string",
                "Row or activity, in English",
                "Rhes neu weithgaredd, yn Saesneg",
                (table, figure) -> label(table.items(), figure.item()).en()),
        ITEM_CY(
                "string",
                "Row or activity, in Welsh",
                "Rhes neu weithgaredd, yn Gymraeg",
                (table, figure) -> label(table.items(), figure.item()).cy()),
        CODE("string", "Answer", "Ateb", (table, figure) -> figure.code()),
        CODE_EN(
                "string",
                "Answer, in English",
                "Ateb, yn Saesneg",
                (table, figure) -> label(table.codes(), figure.code()).en()),
        CODE_CY(
                "string",
                "Answer, in Welsh",
                "Ateb, yn Gymraeg",
                (table, figure) -> label(table.codes(), figure.code()).cy()),
        AUDIENCE("string", "Group", "Grŵp", (table, figure) -> figure.audience().name()),
        AUDIENCE_EN(
                "string",
                "Group, in English",
                "Grŵp, yn Saesneg",
                (table, figure) -> figure.audience().label().en()),
        AUDIENCE_CY(
                "string",
                "Group, in Welsh",
                "Grŵp, yn Gymraeg",
                (table, figure) -> figure.audience().label().cy()),
        STATUS("string", "Status", "Statws", (table, figure) -> figure.status().name()),
        REASON("string", "Why there is no estimate", "Pam nad oes amcangyfrif", (table, figure) -> figure.reason()),
        SYMBOL("string", "Shorthand", "Llaw-fer", (table, figure) -> figure.symbol()),
        UNIT("string", "Unit", "Uned", (table, figure) -> figure.unit()),
        ESTIMATE("decimal", "Estimate", "Amcangyfrif", (table, figure) -> figure.estimate()),
        LOWER(
                "decimal",
                "Lower limit",
                "Terfyn isaf",
                (table, figure) ->
                        figure.interval() == null ? null : figure.interval().lower()),
        UPPER(
                "decimal",
                "Upper limit",
                "Terfyn uchaf",
                (table, figure) ->
                        figure.interval() == null ? null : figure.interval().upper()),
        LEVEL(
                "decimal",
                "Confidence level",
                "Lefel hyder",
                (table, figure) ->
                        figure.interval() == null ? null : figure.interval().level()),
        METHOD(
                "string",
                "How the limits are computed",
                "Sut y cyfrifir y terfynau",
                (table, figure) ->
                        figure.interval() == null ? null : figure.interval().method()),
        BASE_ANSWERED(
                "integer",
                "People who answered",
                "Pobl a atebodd",
                (table, figure) -> figure.base() == null ? null : figure.base().answered()),
        BASE_PEOPLE(
                "integer",
                "People released",
                "Pobl a ryddhawyd",
                (table, figure) -> figure.base() == null ? null : figure.base().people()),
        COUNT("integer", "People who gave the answer", "Pobl a roddodd yr ateb", (table, figure) -> figure.count()),
        LETTERS("string", "Higher than these groups", "Uwch na'r grwpiau hyn", (table, figure) -> figure.letters()),
        BEST("boolean", "Tied with the best", "Cyfartal â'r gorau", (table, figure) -> figure.best()),
        POLICY("string", "Disclosure policy", "Polisi datgelu", (table, figure) -> figure.policy()),
        BLOCKS(
                "integer",
                "Released blocks",
                "Blociau a ryddhawyd",
                (table, figure) ->
                        figure.release() == null ? null : figure.release().blocks()),
        SHA256(
                "string",
                "Digest of the group's numbers",
                "Crynodeb o rifau'r grŵp",
                (table, figure) ->
                        figure.release() == null ? null : figure.release().sha256());

        private final String type;
        private final Text label;
        private final BiFunction<TableView, Figure, Object> value;

        Field(String type, String en, String cy, BiFunction<TableView, Figure, Object> value) {
            this.type = type;
            this.label = new Text(en, cy);
            this.value = value;
        }

        String title() {
            return name().toLowerCase(Locale.ROOT);
        }

        String cell(TableView table, Figure figure) {
            return CsvCell.of(value.apply(table, figure));
        }
    }

    private static Text label(List<Label> labels, String code) {
        return labels.stream()
                .filter(label -> label.code().equals(code))
                .map(Label::label)
                .findFirst()
                .orElse(NONE);
    }

    /** The table as text. */
    static String of(AnswerView answer) {
        var text = new StringWriter();
        var csv = CsvWriter.builder().bufferSize(0).build(text);
        csv.writeRecord(Stream.of(Field.values()).map(Field::title).toList());
        for (var table : answer.tables()) {
            for (var figure : table.figures()) {
                csv.writeRecord(Stream.of(Field.values())
                        .map(column -> column.cell(table, figure))
                        .toList());
            }
        }
        return text.toString();
    }

    /** What the columns mean, as CSV on the Web describes a table; {@code url} is where the table is. */
    static ObjectNode metadata(AnswerView answer, String url, ObjectMapper json) {
        var metadata = json.createObjectNode();
        metadata.putArray("@context")
                .add("http://www.w3.org/ns/csvw")
                .add(json.createObjectNode().put("@language", "en"));
        metadata.put("url", url);
        metadata.set("dc:title", natural(answer.title(), json));
        metadata.set("dc:description", natural(answer.definition(), json));
        var schema = metadata.putObject("tableSchema");
        var columns = schema.putArray("columns");
        Stream.of(Field.values()).forEach(column -> describe(column, columns.addObject(), json));
        schema.set("primaryKey", json.valueToTree(List.of("concept", "item", "code", "audience")));
        return metadata;
    }

    private static void describe(Field field, ObjectNode node, ObjectMapper json) {
        node.put("name", field.title());
        node.put("titles", field.title());
        node.put("datatype", field.type);
        node.set("dc:description", natural(field.label, json));
        if (field.title().endsWith("_cy") || field.title().endsWith("_en")) {
            node.put("lang", field.title().substring(field.title().length() - 2));
        }
    }

    private static ArrayNode natural(Text text, ObjectMapper json) {
        var values = json.createArrayNode();
        values.addObject().put("@value", text.en()).put("@language", "en");
        values.addObject().put("@value", text.cy()).put("@language", "cy");
        return values;
    }
}
