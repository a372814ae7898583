package careers.platform.audit;

import careers.platform.web.RequestTrace;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Event;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/**
 * Notices every refusal, whoever refused: a role that is not enough as well as four eyes that were two. Each is a line in
 * the log; those of somebody with a valid token are told to the service's audit trail, which records them after the
 * answer, so that they take no connection from anybody who waits. Without a token there is nobody to record, and whoever
 * sends such requests would fill the trail.
 */
public class Refusals {

    private static final Logger LOG = Logger.getLogger(Refusals.class);
    private static final int UNAUTHENTICATED = 401;
    private static final int FORBIDDEN = 403;
    private static final int LONGEST_PATH = 200;

    private final CurrentIdentityAssociation identity;
    private final RequestTrace trace;
    private final Event<Refusal> refusals;

    Refusals(CurrentIdentityAssociation identity, RequestTrace trace, Event<Refusal> refusals) {
        this.identity = identity;
        this.trace = trace;
        this.refusals = refusals;
    }

    @ServerResponseFilter
    public void notice(ContainerResponseContext response, SimpleResourceInfo resource, RoutingContext request) {
        int status = response.getStatus();
        if (status != UNAUTHENTICATED && status != FORBIDDEN) {
            return;
        }
        String operation = resource == null || resource.getMethodName() == null ? "unknown" : resource.getMethodName();
        String requestId = trace.requestId();
        LOG.infof("refused requestId=%s status=%d operation=%s", requestId, status, operation);
        if (status == FORBIDDEN) {
            String path = request.request().path();
            String shown = path.substring(0, Math.min(path.length(), LONGEST_PATH));
            // Known by now, or there would be no 403; asked so that no thread of the server waits.
            identity.getDeferredIdentity()
                    .subscribe()
                    .with(known -> record(known, operation, shown, requestId), failure -> LOG.debug("nobody", failure));
        }
    }

    private void record(SecurityIdentity known, String operation, String path, String requestId) {
        if (!known.isAnonymous() && known.getPrincipal() instanceof JsonWebToken token) {
            refusals.fireAsync(new Refusal(token.getSubject(), operation, path, requestId));
        }
    }
}
