package careers.insight.query;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** In which form an answer is asked for, and under which circumstances; use as {@code @BeanParam}. */
public class Call {

    @QueryParam("format")
    @Parameter(
            description = "The form; otherwise Accept says it: application/json, the same with"
                    + " profile=\"https://json-stat.org/format/\", text/csv, application/csvm+json, text/html",
            schema = @Schema(implementation = Format.class))
    String format;

    @Context
    HttpHeaders headers;

    @Context
    UriInfo uri;

    @Context
    Request request;

    /** The form; 400 where the parameter is none of the list. */
    Format form() {
        return Format.of(format, headers.getAcceptableMediaTypes());
    }
}
