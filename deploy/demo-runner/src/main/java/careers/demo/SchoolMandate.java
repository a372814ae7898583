package careers.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * For which schools the schools' system may speak. That is a claim in its token, and so the business of whoever
 * administers identities: this does through the administration API of the local identity provider what that person
 * would do.
 */
final class SchoolMandate {

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final String clients;
    private final String token;

    SchoolMandate(String identity, Tokens tokens) {
        this.clients = identity + "/admin/realms/careers/clients";
        this.token = tokens.ofIdentityAdministrator();
    }

    /** Adds schools to those the schools' system speaks for; returns for how many it speaks now. */
    int extend(List<School> schools) {
        var client = call("GET", clients + "?clientId=" + Actor.SCHOOLS.login(), null)
                .path(0);
        for (var mapper : client.path("protocolMappers")) {
            if (mapper.path("name").asText().equals("establishments")) {
                var references = new LinkedHashSet<String>();
                read(mapper.path("config").path("claim.value").asText())
                        .forEach(reference -> references.add(reference.asText()));
                schools.forEach(school -> references.add(school.reference()));
                ((ObjectNode) mapper.path("config")).put("claim.value", write(references));
                var place = clients + "/" + client.path("id").asText() + "/protocol-mappers/models/"
                        + mapper.path("id").asText();
                call("PUT", place, write(mapper));
                return references.size();
            }
        }
        throw new DemoFailure("The identity provider has no claim 'establishments' for " + Actor.SCHOOLS.login() + ".");
    }

    private JsonNode call(String method, String address, String body) {
        var request = HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new DemoFailure("Unexpected: " + method + " " + address + " answered " + answer.statusCode());
            }
            return read(answer.body());
        } catch (IOException e) {
            throw new DemoFailure(method + " " + address + " got no answer: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoFailure("Interrupted.");
        }
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new DemoFailure("The identity provider's answer is no JSON: " + e.getMessage());
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
