package careers.insight.query;

import careers.insight.query.DataTable.Coded;
import careers.insight.query.DataTable.Role;
import careers.platform.text.Text;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;

/**
 * A table as one dataset of JSON-stat 2.0: its keys are the dimensions, its numbers one more. Only the rows there are have
 * values, so values are an object by place. What is no number is in {@code extension}, by the place of the row's first one.
 *
 * @param json makes nodes
 * @param language language of the labels
 */
record TableCube(ObjectMapper json, Locale language) {

    private static final String STATISTIC = "statistic";

    ObjectNode dataset(DataTable table) {
        var dataset = json.createObjectNode();
        dataset.put("version", "2.0");
        dataset.put("class", "dataset");
        dataset.put("label", table.title().in(language));
        var dimensions = dimensions(table);
        dataset.set("id", json.valueToTree(dimensions.keySet()));
        dataset.set(
                "size",
                json.valueToTree(dimensions.values().stream().map(Map::size).toList()));
        dataset.set("role", json.valueToTree(Map.of("metric", List.of(STATISTIC))));
        var described = dataset.putObject("dimension");
        dimensions.forEach((name, categories) -> describe(described.putObject(name), label(table, name), categories));
        var extension = json.createObjectNode();
        extension.set("title", json.valueToTree(table.title()));
        extension.set("definition", json.valueToTree(table.definition()));
        addValues(table, dimensions, dataset, extension);
        dataset.set("extension", extension);
        return dataset;
    }

    private static Text label(DataTable table, String name) {
        return name.equals(STATISTIC)
                ? new Text("Statistic", "Ystadegyn")
                : table.columns().get(table.place(name)).label();
    }

    private static SequencedMap<String, SequencedMap<String, Text>> dimensions(DataTable table) {
        var dimensions = new LinkedHashMap<String, SequencedMap<String, Text>>();
        for (var place : table.places(Role.KEY)) {
            var categories = new LinkedHashMap<String, Text>();
            table.rows().forEach(row -> categories.putIfAbsent(code(row.get(place)), words(row.get(place))));
            dimensions.put(table.columns().get(place).name(), categories);
        }
        var statistics = new LinkedHashMap<String, Text>();
        table.places(Role.NUMBER)
                .forEach(place -> statistics.put(
                        table.columns().get(place).name(),
                        table.columns().get(place).label()));
        dimensions.put(STATISTIC, statistics);
        return dimensions;
    }

    private static String code(Object key) {
        return key == null ? "" : key.toString();
    }

    private static Text words(Object key) {
        return key instanceof Coded coded ? coded.words() : new Text(code(key), code(key));
    }

    private void describe(ObjectNode node, Text label, SequencedMap<String, Text> categories) {
        node.put("label", label.in(language));
        var category = node.putObject("category");
        category.set("index", json.valueToTree(categories.keySet()));
        var words = category.putObject("label");
        categories.forEach((code, text) -> words.put(code, text.in(language)));
    }

    private void addValues(
            DataTable table,
            SequencedMap<String, SequencedMap<String, Text>> dimensions,
            ObjectNode dataset,
            ObjectNode extension) {
        var values = dataset.putObject("value");
        var status = json.createObjectNode();
        var notes = extension.putObject("notes");
        var numbers = table.places(Role.NUMBER);
        var observed = table.place("obs_status");
        for (var row : table.rows()) {
            var first = numbers.size() * first(table, row, dimensions);
            for (int i = 0; i < numbers.size(); i++) {
                var place = Long.toString(first + i);
                values.set(place, json.valueToTree(row.get(numbers.get(i))));
                if (observed >= 0 && !"A".equals(code(row.get(observed)))) {
                    status.put(place, code(row.get(observed)));
                }
            }
            var note = notes.putObject(Long.toString(first));
            table.places(Role.NOTE)
                    .forEach(place -> note.set(
                            table.columns().get(place).name(),
                            json.valueToTree(row.get(place) instanceof Coded coded ? coded.code() : row.get(place))));
        }
        dataset.set("status", status);
    }

    /** Row-major place of a row among all that its keys could make. */
    private static long first(
            DataTable table, List<Object> row, SequencedMap<String, SequencedMap<String, Text>> dimensions) {
        long place = 0;
        for (var key : table.places(Role.KEY)) {
            var categories = dimensions.get(table.columns().get(key).name());
            var codes = new ArrayList<>(categories.keySet());
            place = place * codes.size() + codes.indexOf(code(row.get(key)));
        }
        return place;
    }
}
