package careers.insight.query;

import careers.insight.query.DataTable.Column;
import careers.insight.query.DataTable.Role;
import careers.platform.text.Text;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.util.Map;

/** A table as CSV (RFC 4180), and what its columns mean (CSV on the Web). */
public final class TableCsv {

    /** What columns are in the terms of SDMX, as the RDF Data Cube vocabulary names them. */
    private static final Map<String, String> SDMX = Map.of(
            "obs_status", "http://purl.org/linked-data/sdmx/2009/attribute#obsStatus",
            "conf_status", "http://purl.org/linked-data/sdmx/2009/attribute#confStatus",
            "estimate", "http://purl.org/linked-data/sdmx/2009/measure#obsValue");

    private TableCsv() {}

    /** The table as text. */
    public static String of(DataTable table) {
        var text = new StringWriter();
        // Text in memory needs no buffer in between.
        var csv = CsvWriter.builder().bufferSize(0).build(text);
        csv.writeRecord(table.columns().stream().map(Column::name).toList());
        table.rows()
                .forEach(row -> csv.writeRecord(row.stream().map(CsvCell::of).toList()));
        return text.toString();
    }

    /** What the columns mean; {@code url} is where the table is. */
    public static ObjectNode metadata(DataTable table, String url, ObjectMapper json) {
        var metadata = json.createObjectNode();
        metadata.putArray("@context")
                .add("http://www.w3.org/ns/csvw")
                .add(json.createObjectNode().put("@language", "en"));
        metadata.put("url", url);
        metadata.set("dc:title", natural(table.title(), json));
        metadata.set("dc:description", natural(table.definition(), json));
        var schema = metadata.putObject("tableSchema");
        var columns = schema.putArray("columns");
        table.columns().forEach(column -> describe(column, columns.addObject(), json));
        var key = schema.putArray("primaryKey");
        table.places(Role.KEY)
                .forEach(place -> key.add(table.columns().get(place).name()));
        return metadata;
    }

    private static void describe(Column column, ObjectNode node, ObjectMapper json) {
        node.put("name", column.name());
        node.put("titles", column.name());
        node.put("datatype", column.type().term());
        node.set("dc:description", natural(column.label(), json));
        if (column.name().endsWith("_cy") || column.name().endsWith("_en")) {
            node.put("lang", column.name().substring(column.name().length() - 2));
        }
        if (SDMX.containsKey(column.name())) {
            node.put("propertyUrl", SDMX.get(column.name()));
        }
    }

    private static ArrayNode natural(Text text, ObjectMapper json) {
        var values = json.createArrayNode();
        values.addObject().put("@value", text.en()).put("@language", "en");
        values.addObject().put("@value", text.cy()).put("@language", "cy");
        return values;
    }
}
