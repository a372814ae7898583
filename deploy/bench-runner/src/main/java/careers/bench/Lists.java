package careers.bench;

import careers.demo.Actor;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Every list that the service says it has, with every filter whose values it names, for each kind of reader. */
final class Lists {

    /** Who reads as what: all of these see different rows. */
    private static final Map<String, Actor> READERS = readers();

    private final JsonNode description;
    private final Map<String, String> ids;

    /** @param ids what stands in for the variables of paths and for filters by id */
    private Lists(JsonNode description, Map<String, String> ids) {
        this.description = description;
        this.ids = ids;
    }

    /**
     * One list for one reader.
     *
     * @param path with its query, but without limit and cursor
     * @param feed read from a number on and not from a cursor on
     * @param filtered part of another list
     */
    record Listing(Actor reader, String path, int limit, boolean feed, boolean filtered) {}

    /** @param url of the service, which describes itself */
    static Lists of(String url, Map<String, String> ids) {
        try {
            var request = HttpRequest.newBuilder(URI.create(url + "/q/openapi?format=json"))
                    .build();
            var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
            return new Lists(new ObjectMapper().readTree(answer.body()), ids);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailure("Interrupted.");
        } catch (IOException e) {
            throw new BenchFailure("The service does not describe itself: " + e.getMessage(), e);
        }
    }

    private static Map<String, Actor> readers() {
        var readers = new LinkedHashMap<String, Actor>();
        readers.put("auditor", Actor.IDRIS);
        readers.put("programme-administrator", Actor.PRIYA);
        readers.put("payment-officer", Actor.OWEN);
        readers.put("finance-approver", Actor.ASHA);
        readers.put("school-client", Actor.SCHOOLS);
        readers.put("provider-client", Actor.PROVIDER_1);
        return readers;
    }

    /** Lists with a variable in the path that nothing stands in for. */
    Set<String> unknown() {
        var unknown = new TreeSet<String>();
        description.path("paths").properties().forEach(path -> {
            if (isList(path.getValue()) && filled(path.getKey()).contains("{")) {
                unknown.add(path.getKey());
            }
        });
        return unknown;
    }

    List<Listing> all() {
        var listings = new ArrayList<Listing>();
        description.path("paths").properties().forEach(path -> {
            var filled = filled(path.getKey());
            if (isList(path.getValue()) && !filled.contains("{")) {
                add(filled, path.getValue().path("get"), listings);
            }
        });
        return listings;
    }

    private void add(String path, JsonNode operation, List<Listing> listings) {
        boolean feed = parameter(operation, "cursor").isMissingNode();
        int limit = parameter(operation, "limit").path("schema").path("maximum").asInt(200);
        var readers = readersOf(operation);
        readers.forEach(reader -> listings.add(new Listing(reader, path, limit, feed, false)));
        for (var parameter : operation.path("parameters")) {
            if (parameter.path("in").asText().equals("query")) {
                values(parameter)
                        .forEach(value -> readers.forEach(reader -> listings.add(new Listing(
                                reader,
                                path + "?" + parameter.path("name").asText() + "=" + value,
                                limit,
                                feed,
                                true))));
            }
        }
    }

    /** One of those who see everything, and each of those who see only their own. */
    private static List<Actor> readersOf(JsonNode operation) {
        var roles = new ArrayList<String>();
        operation
                .path("security")
                .forEach(way -> way.forEach(names -> names.forEach(role -> roles.add(role.asText()))));
        var readers = new ArrayList<Actor>();
        READERS.forEach((role, reader) -> {
            boolean own = role.endsWith("-client");
            if (roles.contains(role) && (own || readers.isEmpty())) {
                readers.add(reader);
            }
        });
        return readers;
    }

    private List<String> values(JsonNode parameter) {
        var values = new ArrayList<String>();
        var schema = parameter.path("schema");
        var reference = schema.path("$ref").asText();
        var known = schema.has("enum") ? schema : description.at(reference.replace("#", ""));
        known.path("enum").forEach(value -> values.add(value.asText()));
        var id = ids.get(parameter.path("name").asText());
        if (id != null) {
            values.add(id);
        }
        return values;
    }

    private static boolean isList(JsonNode path) {
        return !parameter(path.path("get"), "limit").isMissingNode();
    }

    private static JsonNode parameter(JsonNode operation, String name) {
        for (var parameter : operation.path("parameters")) {
            if (parameter.path("name").asText().equals(name)) {
                return parameter;
            }
        }
        return operation.path("nothing of this name");
    }

    private String filled(String path) {
        var filled = path;
        for (var id : ids.entrySet()) {
            filled = filled.replace("{" + id.getKey() + "}", id.getValue());
        }
        return filled;
    }
}
