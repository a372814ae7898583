package careers.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One OpenAPI 3.1 document out of one for each service. The result depends on what the documents say and on nothing else:
 * not on their order, not on the order of their keys.
 *
 * <p>Paths are united; a path outside the service's own prefix cannot be reached through the gateway and is left out.
 * A component that has one name and one meaning in all services appears once; with one name and several meanings, each
 * gets the name of its service in front. Every operation carries its service as first tag, and all use one way to sign in.
 */
final class MergedApi {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");
    private static final String SCHEME = "bearer";

    private final SortedMap<String, ServiceApi> services = new TreeMap<>();
    private final ComponentNames names;

    private MergedApi(Map<String, ServiceApi> services) {
        this.services.putAll(services);
        this.names = new ComponentNames(this.services);
    }

    /** The merged document; the services' own documents stay as they are. */
    static ObjectNode of(Map<String, ServiceApi> services) {
        return new MergedApi(services).merged();
    }

    private ObjectNode merged() {
        ObjectNode document = JSON.objectNode();
        document.put("openapi", "3.1.0");
        document.set("info", info());
        document.putArray("servers").addObject().put("url", "/").put("x-internal", false);
        document.putArray("security").addObject().putArray(SCHEME);
        document.set("tags", tags());
        document.set("paths", paths());
        document.set("components", components());
        GatewayAnswers.addTo(document);
        return document;
    }

    private ObjectNode info() {
        ObjectNode info = JSON.objectNode();
        info.put("title", "Careers API");
        info.putObject("contact").put("name", "Whoever runs this system");
        info.put(
                "description",
                "Surveys, careers leader training and figures, behind one address. Errors are RFC 9457 problem"
                        + " documents in English or Welsh by Accept-Language.");
        Set<String> versions = new TreeSet<>();
        services.values()
                .forEach(service -> versions.add(
                        service.document().path("info").path("version").asText("1")));
        info.put("version", versions.isEmpty() ? "1" : String.join(", ", versions));
        return info;
    }

    /** The services first, then the tags the services gave themselves. */
    private ArrayNode tags() {
        ArrayNode tags = JSON.arrayNode();
        SortedMap<String, JsonNode> own = new TreeMap<>();
        services.forEach((name, service) -> {
            JsonNode info = service.document().path("info");
            ObjectNode tag = tags.addObject();
            tag.put("name", name);
            tag.put(
                    "description",
                    info.path("description").asText(info.path("title").asText(name)));
            service.document()
                    .path("tags")
                    .forEach(given -> own.putIfAbsent(given.path("name").asText(), given));
        });
        services.keySet().forEach(own::remove);
        own.values().forEach(tag -> tags.add(tag.deepCopy()));
        return tags;
    }

    private ObjectNode paths() {
        SortedMap<String, JsonNode> all = new TreeMap<>();
        Set<String> sharedIds = sharedOperationIds();
        services.forEach((name, service) -> service.document()
                .path("paths")
                .properties()
                .forEach(entry -> {
                    if (entry.getKey().startsWith(service.prefix())) {
                        all.put(entry.getKey(), pathItem(name, entry.getValue(), sharedIds));
                    }
                }));
        ObjectNode paths = JSON.objectNode();
        all.forEach(paths::set);
        return paths;
    }

    private JsonNode pathItem(String service, JsonNode item, Set<String> sharedIds) {
        JsonNode copy = names.rewritten(service, item);
        copy.properties().forEach(entry -> {
            if (METHODS.contains(entry.getKey()) && entry.getValue() instanceof ObjectNode operation) {
                tag(service, operation);
                secure(operation, services.get(service).document());
                String id = operation.path("operationId").asText();
                if (sharedIds.contains(id)) {
                    operation.put("operationId", service + Character.toUpperCase(id.charAt(0)) + id.substring(1));
                }
            }
        });
        return copy;
    }

    private static void tag(String service, ObjectNode operation) {
        ArrayNode tags = JSON.arrayNode().add(service);
        operation.path("tags").forEach(tag -> {
            if (!tag.asText().equals(service)) {
                tags.add(tag);
            }
        });
        operation.set("tags", tags);
    }

    /**
     * An empty list means open to all and stays; anything else means the one scheme there is. An operation that says
     * nothing follows its own document, and a document that says nothing asks for no token (OpenAPI 3.1, 4.8.1).
     */
    private static void secure(ObjectNode operation, JsonNode document) {
        JsonNode security = operation.path("security");
        if (security.isMissingNode()) {
            security = document.path("security");
        }
        if (security.isEmpty()) {
            operation.putArray("security");
        } else {
            ObjectNode requirement = JSON.objectNode();
            security.get(0)
                    .properties()
                    .forEach(scheme -> requirement.set(SCHEME, scheme.getValue().deepCopy()));
            operation.set("security", JSON.arrayNode().add(requirement));
        }
    }

    private Set<String> sharedOperationIds() {
        Set<String> seen = new TreeSet<>();
        Set<String> shared = new TreeSet<>();
        services.values().forEach(service -> {
            Set<String> own = new TreeSet<>();
            service.document()
                    .path("paths")
                    .forEach(item -> item.properties().forEach(entry -> {
                        if (METHODS.contains(entry.getKey())) {
                            own.add(entry.getValue().path("operationId").asText());
                        }
                    }));
            own.remove("");
            own.stream().filter(id -> !seen.add(id)).forEach(shared::add);
        });
        return shared;
    }

    private ObjectNode components() {
        SortedMap<String, SortedMap<String, JsonNode>> sections = new TreeMap<>();
        services.forEach((name, service) -> service.components()
                .forEach((component, content) -> sections.computeIfAbsent(component.section(), none -> new TreeMap<>())
                        .putIfAbsent(names.nameOf(name, component), names.rewritten(name, content))));
        ObjectNode components = JSON.objectNode();
        sections.forEach((section, content) -> content.forEach(components.withObject("/" + section)::set));
        components
                .putObject("securitySchemes")
                .putObject(SCHEME)
                .put("type", "http")
                .put("scheme", "bearer")
                .put("bearerFormat", "JWT")
                .put("description", "Access token of the identity provider, a JWT that is checked as RFC8725 asks");
        return components;
    }
}
