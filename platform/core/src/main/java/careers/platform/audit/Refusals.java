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
        String actor = status == FORBIDDEN ? actor() : null;
        LOG.infof("refused requestId=%s status=%d operation=%s actor=%s", trace.requestId(), status, operation, actor);
        if (actor != null) {
            String path = request.request().path();
            String shown = path.substring(0, Math.min(path.length(), LONGEST_PATH));
            refusals.fireAsync(new Refusal(actor, operation, shown, trace.requestId()));
        }
    }

    /** Known by now, or there would be no 403. */
    private String actor() {
        SecurityIdentity known = identity.getIdentity();
        return !known.isAnonymous() && known.getPrincipal() instanceof JsonWebToken token ? token.getSubject() : null;
    }
}
