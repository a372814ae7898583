package careers.gateway.edge;

import careers.gateway.problem.GatewayError;
import careers.gateway.route.GatewayConfig;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What is checked on every request before anybody looks at where it goes. */
final class RequestGuard {
    /** The methods that go through, in the order of the Allow header. TRACE and CONNECT have no use here but misuse. */
    static final List<HttpMethod> METHODS = List.of(
            HttpMethod.GET,
            HttpMethod.HEAD,
            HttpMethod.POST,
            HttpMethod.PUT,
            HttpMethod.PATCH,
            HttpMethod.DELETE,
            HttpMethod.OPTIONS);

    private static final Set<HttpMethod> ALLOWED = Set.copyOf(METHODS);
    private static final List<String> ONCE_ONLY =
            List.of("Authorization", "Content-Length", "Content-Type", "Transfer-Encoding", "Expect");
    private static final Pattern HOST =
            Pattern.compile("([A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?|\\[[0-9A-Fa-f:.]{2,45}])(:[0-9]{1,5})?");

    private final GatewayConfig.Limits limits;

    RequestGuard(GatewayConfig.Limits limits) {
        this.limits = limits;
    }

    /** The reason to refuse, if there is one. */
    Optional<GatewayError> refusal(HttpServerRequest request) {
        if (request.version() != HttpVersion.HTTP_1_1) {
            return Optional.of(GatewayError.HTTP_VERSION_NOT_SUPPORTED);
        }
        if (!ALLOWED.contains(request.method())) {
            return Optional.of(GatewayError.METHOD_NOT_ALLOWED);
        }
        if (request.uri().length() > limits.uri()) {
            return Optional.of(GatewayError.URI_TOO_LONG);
        }
        return headers(request.headers()).or(() -> target(request.uri()));
    }

    private Optional<GatewayError> headers(MultiMap headers) {
        if (headers.size() > limits.headerCount()) {
            return Optional.of(GatewayError.HEADERS_TOO_LARGE);
        }
        List<String> hosts = headers.getAll("Host");
        if (hosts.size() != 1 || !HOST.matcher(hosts.getFirst()).matches()) {
            return Optional.of(GatewayError.INVALID_HOST);
        }
        String encoding = headers.get("Transfer-Encoding");
        boolean unknownEncoding = encoding != null && !encoding.equalsIgnoreCase("chunked");
        if (unknownEncoding
                || ONCE_ONLY.stream().anyMatch(name -> headers.getAll(name).size() > 1)) {
            return Optional.of(GatewayError.AMBIGUOUS_HEADERS);
        }
        String expectation = headers.get("Expect");
        if (expectation != null && !expectation.equalsIgnoreCase("100-continue")) {
            return Optional.of(GatewayError.EXPECTATION_FAILED);
        }
        return Optional.empty();
    }

    /** Only the origin form (RFC 9112, 3.2.1): with the absolute form, path and Host could contradict each other. */
    private static Optional<GatewayError> target(String uri) {
        int query = uri.indexOf('?');
        String path = query < 0 ? uri : uri.substring(0, query);
        boolean queryClear = query < 0 || uri.chars().skip(query).allMatch(c -> c > 0x20 && c < 0x7f && c != '#');
        return RequestPath.isClear(path) && queryClear ? Optional.empty() : Optional.of(GatewayError.INVALID_PATH);
    }
}
