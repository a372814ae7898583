package careers.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;

/**
 * What one transaction did to one row.
 *
 * @param before the row as it was; null when the transaction inserted it
 * @param after the row as it became; null when the transaction deleted it
 */
record WrittenRow(TableShape shape, JsonNode before, JsonNode after) {

    boolean inserted() {
        return before == null;
    }

    boolean deleted() {
        return after == null;
    }

    /** The same text for the same row, whatever happens to it. */
    String identity() {
        var row = after == null ? before : after;
        return shape.table()
                + shape.key().stream()
                        .map(column -> row.path(column.name()).asText())
                        .collect(Collectors.joining("/", "/", ""));
    }

    /** This and what the same transaction did to the same row later, as one. */
    WrittenRow then(WrittenRow later) {
        return new WrittenRow(shape, before, later.after);
    }
}
