package careers.training.leader;

import careers.platform.problem.Problem;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Says in a header, too, who stands for a merged leader (RFC 5829: successor-version). */
class SuccessorLink {

    static final String MEMBER = "successor";

    @ServerResponseFilter
    void link(ContainerResponseContext response) {
        if (response.getEntity() instanceof Problem problem
                && problem.members().get(MEMBER) instanceof String successor) {
            response.getHeaders().add(HttpHeaders.LINK, "<" + successor + ">; rel=\"successor-version\"");
        }
    }
}
