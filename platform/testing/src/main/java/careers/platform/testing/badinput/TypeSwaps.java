package careers.platform.testing.badinput;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Each member of a body as something else than it is: a number where a text belongs, a list of one where one belongs. */
public final class TypeSwaps {

    private static final AttackFile FILE = AttackFile.named("types");
    private static final String HERE = "@@HERE@@";
    private static final String QUOTED = "\"" + HERE + "\"";

    private TypeSwaps() {}

    public static Stream<Attack> of(Request valid, JsonNode body, Operations operations, JsonNode schema) {
        List<Attack> attacks = new ArrayList<>();
        walk(body, "", resolved(schema, operations), operations, (pointer, node, kind) -> {
            String template = body.toString();
            swaps(node, kind)
                    .map(swap -> attack(pointer, swap, valid.withBody(template.replace(QUOTED, swap))))
                    .forEach(attacks::add);
        });
        return attacks.stream();
    }

    private static Attack attack(String pointer, String swap, Request request) {
        // A number with too many digits is refused before it is known what it is for.
        return swap.matches("[0-9]{19,}")
                ? Attack.refused(pointer + " of " + swap.length() + " digits", request, 400)
                : Attack.refused(pointer + " as " + swap, request, 400).at(pointer);
    }

    /** Sees a member while a mark stands in its place. */
    private interface Visitor {
        void at(String pointer, JsonNode node, String kind);
    }

    private static void walk(JsonNode node, String pointer, JsonNode schema, Operations operations, Visitor visitor) {
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> member : List.copyOf(object.properties())) {
                JsonNode of = resolved(member(schema, member.getKey()), operations);
                if (of.isMissingNode() || of.isEmpty()) {
                    continue;
                }
                String place = pointer + "/" + member.getKey();
                JsonNode value = member.getValue();
                object.set(member.getKey(), new TextNode(HERE));
                visitor.at(place, value, kind(of));
                object.set(member.getKey(), value);
                walk(value, place, of, operations, visitor);
            }
        }
        if (node instanceof ArrayNode array && !array.isEmpty()) {
            JsonNode of = resolved(schema.path("items"), operations);
            JsonNode first = array.get(0);
            array.set(0, new TextNode(HERE));
            visitor.at(pointer + "/0", first, kind(of));
            array.set(0, first);
            walk(first, pointer + "/0", of, operations, visitor);
        }
    }

    private static JsonNode member(JsonNode schema, String name) {
        return schema.path("properties").has(name)
                ? schema.path("properties").path(name)
                : schema.path("additionalProperties");
    }

    private static JsonNode resolved(JsonNode schema, Operations operations) {
        return schema.has("$ref") ? operations.schema(schema.path("$ref").asText()) : schema;
    }

    private static String kind(JsonNode schema) {
        return schema.has("enum")
                ? "enum"
                : schema.path("format").asText(schema.path("type").asText());
    }

    private static Stream<String> swaps(JsonNode node, String kind) {
        String form = FILE.has(kind) ? kind : node.getNodeType().name();
        return FILE.values(form).stream()
                .map(swap -> swap.replace("${lower}", lower(node)).replace("${homoglyph}", homoglyph(node)));
    }

    private static String lower(JsonNode node) {
        return "\"" + node.asText().toLowerCase(Locale.ROOT) + "\"";
    }

    /** With Cyrillic А, Е and О, which look the same. */
    private static String homoglyph(JsonNode node) {
        return "\"" + node.asText().replace('A', 'А').replace('E', 'Е').replace('O', 'О') + "x\"";
    }
}
