package careers.insight.training;

import careers.platform.web.QueryValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** By what training is compared, as it is asked for; use as {@code @BeanParam}. */
public class BreakdownQuery {

    @QueryParam("by")
    @Parameter(description = "What is compared", required = true, schema = @Schema(implementation = Breakdown.class))
    String by;

    /** The same, understood; 400 where it is absent or none of the list. */
    Breakdown breakdown() {
        return new QueryValue("by", by).requiredOneOf(Breakdown.class);
    }
}
