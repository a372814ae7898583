package careers.platform.identity;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.security.AuthenticationFailedException;
import java.io.IOException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What must hold of an access token besides what the framework has verified: signature, algorithm, issuer, audience and
 * times. The rules are those of the gateway, so that whoever goes past it gains nothing.
 */
final class TokenRules {

    private static final ObjectMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    /** They bring or point to a key, or change how the rest is read. */
    private static final List<String> REFUSED_HEADERS =
            List.of("jwk", "jku", "x5u", "x5c", "crit", "b64", "zip", "enc");

    private static final Set<String> HEADER_TYPES = Set.of("jwt", "at+jwt", "application/at+jwt");
    private static final long LONGEST_SECONDS = 86_400;
    private static final long CLOCK_SKEW_SECONDS = 30;

    private TokenRules() {}

    /** @throws AuthenticationFailedException without saying what is wrong */
    static void require(String token, Instant now) {
        String[] parts = token.split("\\.", -1);
        boolean holds = parts.length == 3 && isHeader(json(parts[0])) && isAccess(json(parts[1]), now);
        if (!holds) {
            throw new AuthenticationFailedException();
        }
    }

    private static boolean isHeader(JsonNode header) {
        JsonNode type = header.path("typ");
        return header.path("kid").isTextual()
                && REFUSED_HEADERS.stream().noneMatch(header::has)
                && (type.isMissingNode() || HEADER_TYPES.contains(type.asText().toLowerCase(Locale.ROOT)));
    }

    /** An identity token tells a front end who signed in; it is no permission to call anything. So for refresh tokens. */
    private static boolean isAccess(JsonNode claims, Instant now) {
        JsonNode type = claims.path("typ");
        return !claims.path("sub").asText().isBlank()
                && (type.isMissingNode() || "bearer".equalsIgnoreCase(type.asText()))
                && !claims.has("at_hash")
                && !claims.has("c_hash")
                && claims.path("iat").asLong() <= now.getEpochSecond() + CLOCK_SKEW_SECONDS
                && claims.path("exp").asLong() - claims.path("iat").asLong() <= LONGEST_SECONDS
                && areRoles(claims.path("groups"));
    }

    private static boolean areRoles(JsonNode groups) {
        if (!groups.isArray()) {
            return groups.isMissingNode();
        }
        for (JsonNode role : groups) {
            if (!role.isTextual()) {
                return false;
            }
        }
        return true;
    }

    private static JsonNode json(String part) {
        try {
            return STRICT.readTree(Base64.getUrlDecoder().decode(part));
        } catch (IOException | IllegalArgumentException e) {
            throw new AuthenticationFailedException(e);
        }
    }
}
