package careers.training.integrity;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Compares images of rows by their keys, {@code table/key}, and column by column. */
final class RowComparison {

    private RowComparison() {}

    /**
     * @param recorded as replayed. A column that is in the row but not in its image was added to the table since and says
     *     nothing
     */
    static List<Difference> of(Map<String, JsonNode> recorded, Map<String, JsonNode> present) {
        List<Difference> differences = new ArrayList<>();
        TreeSet<String> keys = new TreeSet<>(recorded.keySet());
        keys.addAll(present.keySet());
        for (String key : keys) {
            JsonNode image = recorded.get(key);
            JsonNode row = present.get(key);
            if (row == null) {
                differences.add(difference(key, null, Difference.Kind.MISSING));
            } else if (image == null) {
                differences.add(difference(key, null, Difference.Kind.UNRECORDED));
            } else {
                differences.addAll(columns(key, image, row));
            }
        }
        return differences;
    }

    private static List<Difference> columns(String key, JsonNode image, JsonNode row) {
        List<Difference> differences = new ArrayList<>();
        image.properties().forEach(column -> {
            boolean erased =
                    column.getKey().equals("payload") && row.path("erased").asBoolean();
            if (!column.getValue().equals(row.get(column.getKey())) && !erased && row.has(column.getKey())) {
                differences.add(difference(key, column.getKey(), Difference.Kind.CHANGED));
            }
        });
        return differences;
    }

    private static Difference difference(String key, String column, Difference.Kind kind) {
        int slash = key.indexOf('/');
        return new Difference(key.substring(0, slash), key.substring(slash + 1), column, kind);
    }
}
