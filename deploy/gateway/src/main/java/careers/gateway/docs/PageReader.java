package careers.gateway.docs;

import careers.gateway.docs.PageModel.Content;
import careers.gateway.docs.PageModel.Media;
import careers.gateway.docs.PageModel.Operation;
import careers.gateway.docs.PageModel.Parameter;
import careers.gateway.docs.PageModel.Response;
import careers.gateway.docs.PageModel.Schema;
import careers.gateway.docs.PageModel.Service;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads an OpenAPI 3.1 document into what the page shows. */
final class PageReader {
    private static final List<String> METHODS =
            List.of("get", "head", "post", "put", "patch", "delete", "options", "trace");

    private final JsonNode document;

    PageReader(JsonNode document) {
        this.document = document;
    }

    PageModel read() {
        Map<String, List<Operation>> byService = new LinkedHashMap<>();
        document.path("paths")
                .properties()
                .forEach(path -> METHODS.forEach(method -> {
                    JsonNode operation = path.getValue().path(method);
                    if (operation.isObject()) {
                        byService
                                .computeIfAbsent(operation.path("tags").path(0).asText(), none -> new ArrayList<>())
                                .add(operation(path.getKey(), method, path.getValue(), operation));
                    }
                }));
        List<Service> services = new ArrayList<>();
        byService.forEach((name, operations) -> services.add(new Service(name, describe(name), operations)));
        List<Schema> schemas = new ArrayList<>();
        document.path("components")
                .path("schemas")
                .properties()
                .forEach(schema -> schemas.add(SchemaReader.schema(schema.getKey(), schema.getValue())));
        JsonNode info = document.path("info");
        return new PageModel(
                SchemaReader.text(info, "title"),
                SchemaReader.text(info, "description"),
                SchemaReader.text(info, "version"),
                services,
                schemas);
    }

    private String describe(String service) {
        for (JsonNode tag : document.path("tags")) {
            if (tag.path("name").asText().equals(service)) {
                return SchemaReader.text(tag, "description");
            }
        }
        return "";
    }

    private Operation operation(String path, String method, JsonNode item, JsonNode operation) {
        List<Parameter> parameters = new ArrayList<>();
        item.path("parameters").forEach(parameter -> parameters.add(parameter(resolved(parameter))));
        operation.path("parameters").forEach(parameter -> parameters.add(parameter(resolved(parameter))));
        List<Response> responses = new ArrayList<>();
        operation
                .path("responses")
                .properties()
                .forEach(response -> responses.add(response(response.getKey(), resolved(response.getValue()))));
        JsonNode body = resolved(operation.path("requestBody"));
        JsonNode security = operation.path("security");
        List<String> roles = new ArrayList<>();
        security.path(0).path("bearer").forEach(role -> roles.add(role.asText()));
        return new Operation(
                anchor(method, path),
                method.toUpperCase(Locale.ROOT),
                path,
                SchemaReader.text(operation, "summary"),
                SchemaReader.text(operation, "description"),
                security.isArray() && security.isEmpty(),
                roles,
                parameters,
                content(body),
                body.path("required").asBoolean(),
                responses);
    }

    /** Stable over versions, so that links from elsewhere keep working. */
    static String anchor(String method, String path) {
        return method + path.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("-$", "");
    }

    private static Parameter parameter(JsonNode parameter) {
        JsonNode schema = parameter.path("schema");
        String description = SchemaReader.text(parameter, "description");
        return new Parameter(
                SchemaReader.text(parameter, "name"),
                SchemaReader.text(parameter, "in"),
                parameter.path("required").asBoolean(),
                SchemaReader.type(schema),
                SchemaReader.rules(schema),
                description.isEmpty() ? SchemaReader.text(schema, "description") : description);
    }

    private Response response(String status, JsonNode response) {
        List<Parameter> headers = new ArrayList<>();
        response.path("headers").properties().forEach(header -> {
            JsonNode content = resolved(header.getValue());
            headers.add(new Parameter(
                    header.getKey(),
                    "header",
                    content.path("required").asBoolean(),
                    SchemaReader.type(content.path("schema")),
                    SchemaReader.rules(content.path("schema")),
                    SchemaReader.text(content, "description")));
        });
        return new Response(status, SchemaReader.text(response, "description"), headers, content(response));
    }

    private static Content content(JsonNode holder) {
        List<Media> media = new ArrayList<>();
        holder.path("content")
                .properties()
                .forEach(entry -> media.add(new Media(
                        entry.getKey(),
                        SchemaReader.type(entry.getValue().path("schema")),
                        SchemaReader.examples(entry.getValue()))));
        return new Content(SchemaReader.text(holder, "description"), media);
    }

    /** The part itself, or the component it refers to. */
    private JsonNode resolved(JsonNode part) {
        String reference = part.path("$ref").asText();
        if (reference.isEmpty()) {
            return part;
        }
        return reference.startsWith("#/") ? document.at(reference.substring(1)) : MissingNode.getInstance();
    }
}
