package careers.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Access tokens of the identity provider, fetched once for each actor and again shortly before they end. */
public final class Tokens {

    private static final long SPARE_SECONDS = 60;

    private final HttpClient http;
    private final String identity;
    private final ObjectMapper json = new ObjectMapper();
    private final Map<Actor, Token> known = new ConcurrentHashMap<>();

    private record Token(String value, long endsNanos) {}

    /** {@code identity} is the address of the identity provider, without a path. */
    public Tokens(HttpClient http, String identity) {
        this.http = http;
        this.identity = identity;
    }

    /** A token that is good for a minute at least. */
    public String of(Actor actor) {
        return known.compute(actor, (key, token) -> token == null || ends(token) ? fetch(key) : token)
                .value();
    }

    /** Forgets a token, so that the next one says what has changed since. */
    void renew(Actor actor) {
        known.remove(actor);
    }

    /** A token of the local identity provider's own administrator. */
    String ofIdentityAdministrator() {
        var form = Map.of("grant_type", "password", "client_id", "admin-cli", "username", "admin", "password", "demo");
        return request("master", form, "admin").path("access_token").asText();
    }

    private static boolean ends(Token token) {
        return System.nanoTime() - token.endsNanos() > 0;
    }

    private Token fetch(Actor actor) {
        var form = new LinkedHashMap<String, String>();
        if (actor.isPerson()) {
            form.putAll(Map.of("grant_type", "password", "client_id", "demo-console"));
            form.putAll(Map.of("username", actor.login(), "password", "demo"));
        } else {
            form.putAll(Map.of("grant_type", "client_credentials"));
            form.putAll(Map.of("client_id", actor.login(), "client_secret", "demo-secret"));
        }
        var answer = request("careers", form, actor.login());
        long seconds = Math.max(answer.path("expires_in").asLong() - SPARE_SECONDS, 1);
        return new Token(answer.path("access_token").asText(), System.nanoTime() + seconds * 1_000_000_000L);
    }

    private JsonNode request(String realm, Map<String, String> form, String login) {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(
                        URI.create(identity + "/realms/" + realm + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new DemoFailure("The identity provider refuses " + login + " (" + answer.statusCode()
                        + "). If its data are older than the realm file, start anew: deploy/up --fresh");
            }
            return json.readTree(answer.body());
        } catch (IOException e) {
            throw new DemoFailure("The identity provider does not answer at " + identity + ": " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoFailure("Interrupted.");
        }
    }
}
