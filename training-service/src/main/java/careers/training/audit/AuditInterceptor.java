package careers.training.audit;

import careers.platform.web.Idempotent;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Records every act: inside the transaction that stores its idempotency key, so that act, key and record are stored
 * together or not at all, and a repeated request, which acts no second time, is not recorded a second time.
 */
@Interceptor
@Idempotent
@Priority(Interceptor.Priority.LIBRARY_BEFORE + 100)
class AuditInterceptor {

    private static final String BASE = "/api/training/v1/";

    private final AuditTrail trail;
    private final CurrentVertxRequest current;

    AuditInterceptor(AuditTrail trail, CurrentVertxRequest current) {
        this.trail = trail;
        this.current = current;
    }

    @AroundInvoke
    Object record(InvocationContext act) throws Exception {
        Object answer = act.proceed();
        trail.record(action(act.getMethod().getName()), target(answer));
        return answer;
    }

    /** {@code lockRun} is {@code LOCK_RUN}. */
    static String action(String method) {
        return method.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
    }

    /** What was made, when the answer says where it is, otherwise what was acted on. */
    private String target(Object answer) {
        Object made = answer instanceof RestResponse<?> response
                ? response.getHeaders().getFirst(HttpHeaders.LOCATION)
                : null;
        String path = made == null ? current.getCurrent().request().path() : made.toString();
        int base = path.indexOf(BASE);
        return base < 0 ? path : path.substring(base + BASE.length());
    }
}
