package careers.platform.testing;

import io.restassured.http.Header;
import io.restassured.specification.FilterableRequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import java.util.Set;

/** Asks once more for what was answered in one language, in the other: examples show both. */
final class OtherLanguage {

    private static final String ASKED = "Accept-Language";
    /** What is answered in words is a question, even where it is too long for an address. */
    private static final Set<String> ASKING = Set.of("GET", "POST");

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private OtherLanguage() {}

    /** Empty for what has no language, changes something, or went wrong. */
    static Optional<Exchange> of(FilterableRequestSpecification asked, Exchange answered) {
        boolean hasOther = answered.language() != null && answered.status() < 300 && ASKING.contains(answered.method());
        if (!hasOther) {
            return Optional.empty();
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(asked.getURI()))
                .header(ASKED, "cy".equals(answered.language()) ? "en" : "cy");
        request.method(
                answered.method(),
                answered.requestBody() == null
                        ? BodyPublishers.noBody()
                        : BodyPublishers.ofString(answered.requestBody()));
        for (Header header : asked.getHeaders()) {
            if (!header.hasSameNameAs(new Header(ASKED, ""))) {
                request.header(header.getName(), header.getValue());
            }
        }
        HttpResponse<String> other = send(request.build());
        return Optional.of(new Exchange(
                answered.method(),
                answered.path(),
                answered.requestType(),
                answered.requestBody(),
                other.statusCode(),
                other.headers().firstValue("Content-Type").orElse(null),
                other.headers().firstValue("Content-Language").orElse(null),
                other.body()));
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return CLIENT.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
