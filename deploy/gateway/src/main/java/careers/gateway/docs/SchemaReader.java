package careers.gateway.docs;

import careers.gateway.docs.PageModel.DataType;
import careers.gateway.docs.PageModel.Example;
import careers.gateway.docs.PageModel.Property;
import careers.gateway.docs.PageModel.Schema;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts JSON Schema (the 2020-12 dialect of OpenAPI 3.1) into words and rows. */
final class SchemaReader {
    private static final String SCHEMAS = "#/components/schemas/";
    private static final int DEPTH = 4;
    private static final List<String> RULES = List.of(
            "format",
            "const",
            "pattern",
            "minLength",
            "maxLength",
            "minimum",
            "exclusiveMinimum",
            "maximum",
            "exclusiveMaximum",
            "multipleOf",
            "minItems",
            "maxItems",
            "uniqueItems",
            "minProperties",
            "maxProperties",
            "default",
            "readOnly",
            "writeOnly",
            "deprecated");

    private SchemaReader() {}

    static Schema schema(String name, JsonNode schema) {
        List<Property> properties = new ArrayList<>();
        collect("", schema, properties, 0);
        return new Schema(
                anchor(name),
                name,
                text(schema, "description"),
                type(schema),
                rules(schema),
                properties,
                examples(schema));
    }

    static String anchor(String name) {
        return "schema-" + name;
    }

    /** A few words: {@code string}, {@code list of ClaimView}, {@code A or B}. */
    static DataType type(JsonNode schema) {
        String reference = schema.path("$ref").asText();
        if (reference.startsWith(SCHEMAS)) {
            String name = reference.substring(SCHEMAS.length());
            return new DataType(name, anchor(name));
        }
        for (String several : List.of("oneOf", "anyOf", "allOf")) {
            if (schema.has(several)) {
                return union(schema.get(several), several.equals("allOf") ? " & " : " | ");
            }
        }
        if (schema.path("items").isObject()) {
            DataType item = type(schema.get("items"));
            return new DataType(
                    item.text() + "[]" + (typeWords(schema).contains("null") ? " | null" : ""), item.anchor());
        }
        if (schema.path("additionalProperties").isObject()) {
            DataType value = type(schema.get("additionalProperties"));
            return new DataType("{string: " + value.text() + "}", value.anchor());
        }
        String words = String.join(" | ", typeWords(schema));
        return new DataType(words.isEmpty() ? "any" : words, "");
    }

    private static DataType union(JsonNode parts, String separator) {
        List<DataType> types = new ArrayList<>();
        parts.forEach(part -> types.add(type(part)));
        String anchor = types.stream()
                .map(DataType::anchor)
                .filter(link -> !link.isEmpty())
                .findFirst()
                .orElse("");
        return new DataType(
                types.stream().map(DataType::text).distinct().collect(Collectors.joining(separator)), anchor);
    }

    private static Set<String> typeWords(JsonNode schema) {
        Set<String> words = new LinkedHashSet<>();
        JsonNode type = schema.path("type");
        if (type.isTextual()) {
            words.add(type.asText());
        }
        type.forEach(word -> words.add(word.asText()));
        return words;
    }

    /** The constraints by their own keywords, which are the same in every language. */
    static String rules(JsonNode schema) {
        List<String> rules = new ArrayList<>();
        for (String keyword : RULES) {
            if (schema.has(keyword)) {
                rules.add(keyword + " " + plain(schema.get(keyword)));
            }
        }
        if (schema.has("enum")) {
            List<String> values = new ArrayList<>();
            schema.get("enum").forEach(value -> values.add(plain(value)));
            rules.add(String.join(" | ", values));
        }
        if (rules.isEmpty() && schema.path("items").isObject()) {
            return rules(schema.get("items"));
        }
        return String.join(", ", rules);
    }

    static List<Example> examples(JsonNode holder) {
        List<Example> examples = new ArrayList<>();
        if (holder.has("example")) {
            examples.add(new Example("", shown(holder.get("example"))));
        }
        JsonNode several = holder.path("examples");
        if (several.isArray()) {
            several.forEach(example -> examples.add(new Example("", shown(example))));
        } else {
            several.properties()
                    .forEach(entry -> examples.add(new Example(
                            entry.getValue().path("summary").asText(entry.getKey()),
                            shown(entry.getValue().path("value")))));
        }
        return examples;
    }

    static String text(JsonNode node, String field) {
        return node.path(field).asText("").strip();
    }

    private static void collect(String way, JsonNode schema, List<Property> rows, int depth) {
        if (depth > DEPTH) {
            return;
        }
        schema.path("allOf").forEach(part -> collect(way, part, rows, depth + 1));
        Set<String> required = new LinkedHashSet<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        for (Map.Entry<String, JsonNode> entry : schema.path("properties").properties()) {
            JsonNode property = entry.getValue();
            String name = way + entry.getKey();
            rows.add(new Property(
                    name,
                    required.contains(entry.getKey()),
                    type(property),
                    rules(property),
                    text(property, "description")));
            collect(name + ".", property, rows, depth + 1);
            if (property.path("items").has("properties")) {
                collect(name + "[].", property.get("items"), rows, depth + 1);
            }
        }
    }

    private static String plain(JsonNode value) {
        return value.isValueNode() ? value.asText() : value.toString();
    }

    private static String shown(JsonNode value) {
        return value.isTextual() ? value.asText() : value.toPrettyString();
    }
}
