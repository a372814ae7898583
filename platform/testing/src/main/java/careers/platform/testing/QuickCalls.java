package careers.platform.testing;

import io.restassured.RestAssured;
import io.restassured.authentication.NoAuthScheme;
import io.restassured.builder.ResponseBuilder;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.http.Header;
import io.restassured.http.Headers;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes REST Assured quick: its requests travel over the JDK's client, with connections that are kept, and plain paths
 * into a JSON answer are walked ({@link WalkedPath}). REST Assured itself opens a connection for each request and
 * compiles a Groovy class for each path, which together cost more processor time than the services under test. What
 * this class does not know goes the old way: forms, logins, headers that the JDK's client keeps for itself, paths that
 * it cannot write. A parameter that is repeated within a path is known once only: say {@code queryParam(name, one, two)}.
 */
public final class QuickCalls implements Filter {

    private static final QuickCalls INSTANCE = new QuickCalls();

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private QuickCalls() {}

    /** From now on, for all requests of this process; a second call changes nothing. */
    public static synchronized void install() {
        if (!RestAssured.filters().contains(INSTANCE)) {
            RestAssured.filters(INSTANCE);
        }
    }

    @Override
    public Response filter(
            FilterableRequestSpecification asked, FilterableResponseSpecification expected, FilterContext context) {
        Optional<HttpRequest> request = request(asked);
        Response answer = request.isPresent() ? send(request.get()) : context.next(asked, expected);
        return withWalkedPaths(answer);
    }

    private static Optional<HttpRequest> request(FilterableRequestSpecification asked) {
        boolean plain = asked.getMultiPartParams().isEmpty()
                && asked.getFormParams().isEmpty()
                && asked.getAuthenticationScheme() instanceof NoAuthScheme;
        if (!plain) {
            return Optional.empty();
        }
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(asked.getURI()))
                    .timeout(Duration.ofMinutes(2))
                    .method(asked.getMethod(), body(asked.getBody()));
            for (Header header : asked.getHeaders()) {
                request.header(header.getName(), header.getValue());
            }
            return Optional.of(request.build());
        } catch (IllegalArgumentException notForThisClient) {
            return Optional.empty();
        }
    }

    private static BodyPublisher body(Object body) {
        return switch (body) {
            case null -> BodyPublishers.noBody();
            case byte[] bytes -> BodyPublishers.ofByteArray(bytes);
            case String text -> BodyPublishers.ofString(text);
            default -> throw new IllegalArgumentException();
        };
    }

    private Response send(HttpRequest request) {
        try {
            HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
            List<Header> headers = new ArrayList<>();
            answer.headers().map().forEach((name, values) -> values.forEach(v -> headers.add(new Header(name, v))));
            return new ResponseBuilder()
                    .setStatusCode(answer.statusCode())
                    .setHeaders(new Headers(headers))
                    .setContentType(answer.headers().firstValue("Content-Type").orElse(""))
                    .setBody(answer.body())
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The answer itself, but for the paths into its JSON. */
    private static Response withWalkedPaths(Response answer) {
        return (Response) Proxy.newProxyInstance(
                Response.class.getClassLoader(), new Class<?>[] {Response.class}, (proxy, method, arguments) -> {
                    try {
                        return switch (method.getName()) {
                            case "path" -> path(answer, (String) arguments[0], (String[]) arguments[1]);
                            case "jsonPath" -> jsonPath(answer);
                            default -> method.invoke(answer, arguments);
                        };
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static Object path(Response answer, String path, String[] arguments) {
        return arguments.length == 0 && isJson(answer) ? jsonPath(answer).get(path) : answer.path(path, arguments);
    }

    private static boolean isJson(Response answer) {
        return answer.contentType().contains("json");
    }

    private static JsonPath jsonPath(Response answer) {
        return new WalkedPath(answer.asString());
    }
}
