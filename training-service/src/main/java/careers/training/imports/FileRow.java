package careers.training.imports;

import careers.platform.json.CanonicalJson;
import careers.platform.json.StorableTexts;
import careers.platform.problem.ErrorCode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;

/**
 * A row of a file.
 *
 * @param line on which it starts, the column names being line 1
 * @param cells by column, without the empty ones
 * @param isRepeated true if an earlier row has the same reference
 */
record FileRow(long line, Map<String, String> cells, boolean isRepeated) {

    private static final int LONGEST_REFERENCE = 64;

    /** The provider's own reference of what the row is about. */
    String externalRef() {
        return cells.getOrDefault(ImportKind.EXTERNAL_REF, "");
    }

    /** What is wrong with the row whatever it says, if anything is. */
    Optional<ErrorCode> defect() {
        if (externalRef().isEmpty()
                || externalRef().length() > LONGEST_REFERENCE
                || externalRef().chars().anyMatch(Character::isISOControl)
                || !StorableTexts.isStorable(externalRef())) {
            return Optional.of(ImportError.EXTERNAL_REF_INVALID);
        }
        return isRepeated ? Optional.of(ImportError.EXTERNAL_REF_REPEATED) : Optional.empty();
    }

    /** The same for rows that say the same. */
    String digest() {
        return CanonicalJson.sha256(cells);
    }

    /** The row as the request that a single call would send. */
    ObjectNode request(ImportKind kind) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        kind.pointers().forEach((column, pointer) -> {
            if (cells.containsKey(column)) {
                put(request, pointer.substring(1).split("/"), cells.get(column));
            }
        });
        return request;
    }

    private static void put(ObjectNode request, String[] path, String value) {
        ObjectNode parent = request;
        for (int i = 0; i < path.length - 1; i++) {
            parent = parent.withObjectProperty(path[i]);
        }
        parent.put(path[path.length - 1], value);
    }
}
