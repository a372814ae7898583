package careers.bench;

import careers.demo.Actor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

/** Says, as the local identity provider's administrator, for which schools the schools' system speaks from now on. */
final class Mandate {

    private static final String CREDENTIALS = "grant_type=password&client_id=admin-cli&username=admin&password=demo";

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final String identity;

    Mandate(String identity) {
        this.identity = identity;
    }

    /** Tokens fetched after it have these schools and no others. */
    void give(List<String> schools) {
        var token = json(HttpRequest.newBuilder(URI.create(identity + "/realms/master/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(CREDENTIALS)))
                .path("access_token")
                .asText();
        var clients = identity + "/admin/realms/careers/clients";
        var client = json(administer(clients + "?clientId=" + Actor.SCHOOLS.login(), token))
                .path(0);
        for (var mapper : client.path("protocolMappers")) {
            if (mapper.path("name").asText().equals("establishments")) {
                ((ObjectNode) mapper.path("config")).put("claim.value", text(schools));
                json(administer(
                                clients + "/" + client.path("id").asText() + "/protocol-mappers/models/"
                                        + mapper.path("id").asText(),
                                token)
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(text(mapper))));
                return;
            }
        }
        throw new BenchFailure("The schools' system has no establishments at the identity provider.");
    }

    private static HttpRequest.Builder administer(String address, String token) {
        return HttpRequest.newBuilder(URI.create(address)).header("Authorization", "Bearer " + token);
    }

    private JsonNode json(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new BenchFailure("The identity provider answered " + answer.statusCode() + ".");
            }
            return json.readTree(answer.body());
        } catch (IOException e) {
            throw new BenchFailure("The identity provider did not answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailure("Interrupted.");
        }
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
