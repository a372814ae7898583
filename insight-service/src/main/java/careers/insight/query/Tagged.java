package careers.insight.query;

import careers.platform.json.CanonicalJson;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Conditional answers. The entity tag is the digest of what is served, so it changes exactly when a figure does: a
 * response that released nothing moves neither.
 */
@ApplicationScoped
class Tagged {

    private final ObjectMapper json;

    Tagged(ObjectMapper json) {
        this.json = json;
    }

    /** The view with its tag, or 304 if the client has it already. */
    <T> RestResponse<T> answer(T view, Request request) {
        var tag = new EntityTag(digest(view));
        var status =
                request.evaluatePreconditions(tag) == null ? RestResponse.Status.OK : RestResponse.Status.NOT_MODIFIED;
        var response = RestResponse.ResponseBuilder.<T>create(status)
                .tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        return status == RestResponse.Status.OK ? response.entity(view).build() : response.build();
    }

    private String digest(Object view) {
        try {
            return CanonicalJson.sha256(json.writeValueAsBytes(view));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A view cannot be written", e);
        }
    }
}
