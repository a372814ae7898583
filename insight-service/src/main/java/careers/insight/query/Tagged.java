package careers.insight.query;

import careers.platform.json.CanonicalJson;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import java.nio.charset.StandardCharsets;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Conditional answers. The entity tag is the digest of what is served, so it changes exactly when a figure does: a
 * response that released nothing moves neither.
 */
final class Tagged {

    private Tagged() {}

    /** The answer with its tag, or 304 if the client has it already. */
    static RestResponse<String> answer(String content, Request request) {
        var tag = new EntityTag(CanonicalJson.sha256(content.getBytes(StandardCharsets.UTF_8)));
        var status =
                request.evaluatePreconditions(tag) == null ? RestResponse.Status.OK : RestResponse.Status.NOT_MODIFIED;
        var response = RestResponse.ResponseBuilder.<String>create(status)
                .tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        return status == RestResponse.Status.OK ? response.entity(content).build() : response.build();
    }
}
