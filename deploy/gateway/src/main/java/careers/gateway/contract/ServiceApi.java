package careers.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The OpenAPI document of one service.
 *
 * @param prefix how every path begins that reaches the service through the gateway
 */
record ServiceApi(String prefix, JsonNode document) {

    /** A named part of a document: {@code schemas/Problem}. */
    record Component(String section, String name) implements Comparable<Component> {
        @Override
        public int compareTo(Component other) {
            int bySection = section.compareTo(other.section);
            return bySection != 0 ? bySection : name.compareTo(other.name);
        }

        /** How the rest of the document refers to it. */
        String reference() {
            return "#/components/" + section + "/" + name;
        }
    }

    /** Every component but the ways to sign in, which the gateway states for all. */
    SortedMap<Component, JsonNode> components() {
        SortedMap<Component, JsonNode> components = new TreeMap<>();
        document.path("components").properties().forEach(section -> {
            if (!section.getKey().equals("securitySchemes")
                    && section.getValue().isObject()) {
                section.getValue()
                        .properties()
                        .forEach(entry ->
                                components.put(new Component(section.getKey(), entry.getKey()), entry.getValue()));
            }
        });
        return components;
    }
}
