package careers.platform.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;

/**
 * Tells the callers of an operation that it will go. The operation says so once, where its description is made:
 * {@code @Operation(deprecated = true, extensions = {@Extension(name = "x-deprecated-on", value = "2027-01-01"),
 * @Extension(name = "x-sunset", value = "2027-07-01")})}. Its answers then carry {@code Deprecation} (RFC 9745),
 * {@code Sunset} (RFC 8594) and a {@code Link} to the documentation. Operations that stay cost nothing. A day begins at
 * midnight UTC.
 */
@Provider
public class DeprecatedOperations implements DynamicFeature {

    private static final String ON = "x-deprecated-on";
    private static final String SUNSET = "x-sunset";
    // RFC 9110 §5.6.7; the formatter of the JDK leaves a leading zero out.
    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);
    // The pages of the gateway, which say what replaces an operation.
    private static final String LINK = "</docs>; rel=\"deprecation\"; type=\"text/html\"";

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        Operation operation = resource.getResourceMethod().getAnnotation(Operation.class);
        if (operation != null && operation.deprecated()) {
            context.register(notice(resource.getResourceMethod(), operation));
        }
    }

    /**
     * What the answers of an operation say.
     *
     * @throws IllegalStateException a day is missing or is none, or the operation would end before it is deprecated
     */
    static Notice notice(Method method, Operation operation) {
        ZonedDateTime on = day(method, operation, ON);
        ZonedDateTime sunset = day(method, operation, SUNSET);
        if (sunset.isBefore(on)) {
            throw new IllegalStateException(method + " ends before it is deprecated");
        }
        return new Notice("@" + on.toEpochSecond(), HTTP_DATE.format(sunset));
    }

    private static ZonedDateTime day(Method method, Operation operation, String name) {
        String day = Stream.of(operation.extensions())
                .filter(extension -> extension.name().equals(name))
                .map(Extension::value)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(method + " is deprecated without " + name));
        try {
            return LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw new IllegalStateException(method + ": " + name + " is no day", e);
        }
    }

    /**
     * Puts it on every answer, errors too.
     *
     * @param deprecation a date of structured fields (RFC 9651)
     * @param sunset an HTTP date
     */
    record Notice(String deprecation, String sunset) implements ContainerResponseFilter {

        @Override
        public void filter(ContainerRequestContext request, ContainerResponseContext response) {
            response.getHeaders().putSingle("Deprecation", deprecation);
            response.getHeaders().putSingle("Sunset", sunset);
            response.getHeaders().add(HttpHeaders.LINK, LINK);
        }
    }
}
