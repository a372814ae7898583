package careers.platform.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Gives every request an id and a trace before anything else sees it, and every answer the id. */
public class RequestTraceFilter {

    public static final String REQUEST_ID = "X-Request-Id";

    private final RequestTrace trace;

    RequestTraceFilter(RequestTrace trace) {
        this.trace = trace;
    }

    @ServerRequestFilter(preMatching = true, priority = FilterOrder.TRACE)
    public void begin(ContainerRequestContext request) {
        trace.adopt(request.getHeaderString(REQUEST_ID), request.getHeaderString("traceparent"));
        MDC.put("requestId", trace.requestId());
        MDC.put("traceId", trace.traceparent().substring(3, 35));
    }

    @ServerResponseFilter
    public void end(ContainerResponseContext response) {
        response.getHeaders().putSingle(REQUEST_ID, trace.requestId());
        response.getHeaders().putSingle("X-Content-Type-Options", "nosniff");
        if (!response.getHeaders().containsKey("Cache-Control")) {
            response.getHeaders().putSingle("Cache-Control", "no-store");
        }
    }
}
