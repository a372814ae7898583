package careers.platform.web;

import careers.platform.identity.CurrentUser;
import careers.platform.json.CanonicalJson;
import careers.platform.problem.PlatformError;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.resteasy.reactive.RestResponse;

/** Runs an {@link Idempotent} operation and the storing of its key in one transaction. */
@Interceptor
@Idempotent
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class IdempotencyInterceptor {

    private static final int MAX_KEY_LENGTH = 128;
    private static final List<String> KEPT_HEADERS = List.of(HttpHeaders.LOCATION, HttpHeaders.ETAG);

    private final CurrentVertxRequest current;
    private final CurrentUser user;
    private final IdempotencyKeys keys;
    private final ObjectMapper mapper;

    IdempotencyInterceptor(CurrentVertxRequest current, CurrentUser user, IdempotencyKeys keys, ObjectMapper mapper) {
        this.current = current;
        this.user = user;
        this.keys = keys;
        this.mapper = mapper;
    }

    @AroundInvoke
    Object once(InvocationContext operation) {
        HttpServerRequest request = current.getCurrent().request();
        String key = request.getHeader("Idempotency-Key");
        if (key == null || key.isBlank() || key.length() > MAX_KEY_LENGTH) {
            throw PlatformError.IDEMPOTENCY_KEY_REQUIRED.problem();
        }
        var scope = new IdempotencyKeys.Scope(user.id(), request.method().name() + " " + request.path(), key);
        String fingerprint = fingerprint(operation.getParameters());
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        keys.claim(scope, fingerprint).map(this::replay).orElseGet(() -> runAndKeep(operation, scope)));
    }

    private RestResponse<?> runAndKeep(InvocationContext operation, IdempotencyKeys.Scope scope) {
        RestResponse<?> answer = (RestResponse<?>) proceed(operation);
        Map<String, String> headers = new TreeMap<>();
        KEPT_HEADERS.forEach(name -> {
            if (answer.getHeaders().getFirst(name) != null) {
                headers.put(name, answer.getHeaders().getFirst(name).toString());
            }
        });
        keys.keep(scope, new IdempotencyKeys.Answer(answer.getStatus(), headers, json(answer.getEntity())));
        return answer;
    }

    private static Object proceed(InvocationContext operation) {
        try {
            return operation.proceed();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private RestResponse<?> replay(IdempotencyKeys.Answer kept) {
        try {
            RestResponse.ResponseBuilder<Object> answer = RestResponse.ResponseBuilder.create(kept.status());
            kept.headers().forEach(answer::header);
            return answer.header("Idempotency-Replayed", "true")
                    .entity(mapper.readTree(kept.body()))
                    .build();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SHA-256 over what the caller asked for: JSON in canonical form, files and bytes as they are. */
    private String fingerprint(Object[] parameters) {
        List<JsonNode> parts = new ArrayList<>();
        for (Object parameter : parameters) {
            parts.add(
                    switch (parameter) {
                        case byte[] bytes -> TextNode.valueOf(CanonicalJson.sha256(bytes));
                        case Path file -> TextNode.valueOf(CanonicalJson.sha256(read(file)));
                        case null, default -> mapper.valueToTree(parameter);
                    });
        }
        return CanonicalJson.sha256(json(parts));
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String json(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
