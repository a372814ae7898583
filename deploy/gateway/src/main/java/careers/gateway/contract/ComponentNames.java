package careers.gateway.contract;

import careers.gateway.contract.ServiceApi.Component;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** The name of each service's components in the merged document, and the references that follow from it. */
final class ComponentNames {
    private final Map<String, Map<String, String>> renamedReferences = new HashMap<>();
    private final Map<String, Map<Component, String>> renamed = new HashMap<>();

    ComponentNames(SortedMap<String, ServiceApi> services) {
        SortedMap<Component, SortedMap<String, JsonNode>> byComponent = new TreeMap<>();
        services.forEach((service, api) -> api.components()
                .forEach((component, content) -> byComponent
                        .computeIfAbsent(component, none -> new TreeMap<>())
                        .put(service, content)));
        Set<Component> taken = new TreeSet<>(byComponent.keySet());
        for (Component clash : clashes(byComponent)) {
            byComponent.get(clash).keySet().forEach(service -> rename(service, clash, taken));
        }
    }

    String nameOf(String service, Component component) {
        return renamed.getOrDefault(service, Map.of()).getOrDefault(component, component.name());
    }

    /** A copy in which every reference leads to where its target now is. */
    JsonNode rewritten(String service, JsonNode node) {
        return rewritten(node, renamedReferences.getOrDefault(service, Map.of()));
    }

    /**
     * Components that do not mean the same everywhere: the contents differ, or they are the same text that refers to
     * something that differs. The second makes more of the second, so it is repeated until nothing is added.
     */
    private static Set<Component> clashes(SortedMap<Component, SortedMap<String, JsonNode>> byComponent) {
        Set<Component> clashes = new TreeSet<>();
        byComponent.forEach((component, contents) -> {
            if (Set.copyOf(contents.values()).size() > 1) {
                clashes.add(component);
            }
        });
        boolean grown = true;
        while (grown) {
            Set<String> references = new TreeSet<>();
            clashes.forEach(clash -> references.add(clash.reference()));
            grown = false;
            for (Map.Entry<Component, SortedMap<String, JsonNode>> entry : byComponent.entrySet()) {
                Collection<JsonNode> contents = entry.getValue().values();
                if (contents.size() > 1 && contents.stream().anyMatch(content -> refers(content, references))) {
                    grown |= clashes.add(entry.getKey());
                }
            }
        }
        return clashes;
    }

    private static boolean refers(JsonNode node, Set<String> references) {
        if (node.isTextual()) {
            return references.contains(node.asText());
        }
        for (JsonNode child : node) {
            if (refers(child, references)) {
                return true;
            }
        }
        return false;
    }

    private void rename(String service, Component component, Set<Component> taken) {
        String name = Character.toUpperCase(service.charAt(0)) + service.substring(1) + component.name();
        while (!taken.add(new Component(component.section(), name))) {
            name += "_";
        }
        renamed.computeIfAbsent(service, none -> new HashMap<>()).put(component, name);
        renamedReferences
                .computeIfAbsent(service, none -> new HashMap<>())
                .put(component.reference(), new Component(component.section(), name).reference());
    }

    private static JsonNode rewritten(JsonNode node, Map<String, String> references) {
        if (node.isTextual()) {
            return TextNode.valueOf(references.getOrDefault(node.asText(), node.asText()));
        }
        JsonNode copy = node.deepCopy();
        if (copy instanceof ObjectNode object) {
            List.copyOf(object.properties())
                    .forEach(entry -> object.set(entry.getKey(), rewritten(entry.getValue(), references)));
        } else if (copy instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, rewritten(array.get(i), references));
            }
        }
        return copy;
    }
}
