package careers.platform.testing;

import io.quarkus.test.junit.callback.QuarkusTestBeforeClassCallback;
import io.restassured.RestAssured;
import io.restassured.filter.FilterContext;
import io.restassured.filter.OrderedFilter;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Puts {@link ContractCheck} and {@link RecordedActs} behind every call that a test makes with REST Assured. */
public final class CheckedCalls implements QuarkusTestBeforeClassCallback, OrderedFilter {

    @Override
    public void beforeClass(Class<?> testClass) {
        if (RestAssured.filters().stream().noneMatch(CheckedCalls.class::isInstance)) {
            RestAssured.filters(this);
        }
    }

    /** Around all others, {@link QuickCalls} among them, which makes the call itself. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        Response response = context.next(request, expected);
        Exchange exchange = new Exchange(
                request.getMethod(),
                URI.create(request.getURI()).getRawPath(),
                request.getContentType(),
                text(request.getBody()),
                response.statusCode(),
                response.contentType(),
                response.header("Content-Language"),
                Exchange.isText(response.contentType())
                        ? new String(response.asByteArray(), StandardCharsets.UTF_8)
                        : "");
        ContractCheck.check(exchange);
        RecordedActs.check(exchange, response.header("X-Request-Id"));
        if (ExampleRecorder.ON) {
            OtherLanguage.of(request, exchange).ifPresent(ContractCheck::check);
        }
        return response;
    }

    private static String text(Object body) {
        return switch (body) {
            case null -> null;
            case byte[] bytes -> new String(bytes, StandardCharsets.UTF_8);
            default -> body.toString();
        };
    }
}
