package careers.platform.web;

import careers.platform.problem.PlatformError;
import careers.platform.text.Text;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses a query parameter that the operation does not have, one without a value and one given twice. A filter that is
 * misspelt and ignored gives a wrong figure that looks right.
 */
public class KnownParameters {

    private final Map<Method, List<String>> allowedByMethod = new ConcurrentHashMap<>();

    /** Compares the parameters of the request with those the resource method declares. */
    @ServerRequestFilter
    public void refuseUnknown(ResourceInfo resource, UriInfo uri) {
        var allowed = allowedByMethod.computeIfAbsent(resource.getResourceMethod(), KnownParameters::allowed);
        uri.getQueryParameters().forEach((name, values) -> {
            if (!allowed.contains(name)) {
                throw PlatformError.UNKNOWN_PARAMETER
                        .problem(described(allowed))
                        .with("allowed", allowed);
            }
            if (values.getFirst().isEmpty()) {
                throw new QueryValue(name, null).wrong("EMPTY", new Text("must not be empty", "ni chaiff fod yn wag"));
            }
            if (values.size() > 1) {
                throw new QueryValue(name, null)
                        .wrong("REPEATED", new Text("must be given once", "rhaid ei roi unwaith yn unig"));
            }
        });
    }

    private static Text described(List<String> allowed) {
        if (allowed.isEmpty()) {
            return new Text("This operation takes no parameters", "Nid yw'r weithred hon yn cymryd paramedrau");
        }
        var names = String.join(", ", allowed);
        return new Text("This operation takes " + names, "Mae'r weithred hon yn cymryd " + names);
    }

    private static List<String> allowed(Method method) {
        return Arrays.stream(method.getParameters())
                .flatMap(parameter -> parameter.isAnnotationPresent(BeanParam.class)
                        ? Arrays.stream(parameter.getType().getDeclaredFields())
                        : Stream.of(parameter))
                .map(AnnotatedElement.class::cast)
                .filter(element -> element.isAnnotationPresent(QueryParam.class))
                .map(element -> element.getAnnotation(QueryParam.class).value())
                .sorted()
                .toList();
    }
}
