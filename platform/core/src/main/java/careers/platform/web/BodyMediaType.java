package careers.platform.web;

import careers.platform.problem.PlatformError;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Method;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * A body is JSON unless the operation says otherwise. Left alone, a body of text/plain would be handed as it is to any
 * record of a single text, past every rule about JSON, and a media type that cannot be read would be our fault.
 */
public class BodyMediaType {

    /** Before the operation is looked for, which for some depends on the media type. */
    @ServerRequestFilter(preMatching = true, priority = FilterOrder.MEDIA_TYPE)
    public void refuseUnreadable(ContainerRequestContext request) {
        String sent = request.getHeaderString(HttpHeaders.CONTENT_TYPE);
        if (sent != null) {
            read(sent);
        }
    }

    /** Refuses a body of another media type where the operation names none itself. */
    @ServerRequestFilter
    public void refuseOther(ResourceInfo resource, ContainerRequestContext request) {
        String sent = request.getHeaderString(HttpHeaders.CONTENT_TYPE);
        if (sent == null || !hasBody(request) || saysWhatItTakes(resource.getResourceMethod())) {
            return;
        }
        if (!read(sent).isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
            throw PlatformError.UNSUPPORTED_MEDIA_TYPE.problem();
        }
    }

    private static MediaType read(String sent) {
        try {
            return MediaType.valueOf(sent);
        } catch (IllegalArgumentException e) {
            throw PlatformError.UNSUPPORTED_MEDIA_TYPE.problem();
        }
    }

    private static boolean hasBody(ContainerRequestContext request) {
        String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        return length == null ? request.getHeaderString("Transfer-Encoding") != null : !"0".equals(length);
    }

    private static boolean saysWhatItTakes(Method method) {
        return method.isAnnotationPresent(Consumes.class)
                || method.getDeclaringClass().isAnnotationPresent(Consumes.class);
    }
}
