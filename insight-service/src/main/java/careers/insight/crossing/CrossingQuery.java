package careers.insight.crossing;

import careers.insight.crossing.ClosedGroupQuery.ClosedGroup;
import careers.platform.web.QueryValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which table of a group, as it is asked for; use as {@code @BeanParam}. */
public class CrossingQuery {

    @QueryParam("concept")
    @Parameter(description = "The question whose shares are asked for", required = true, example = "satisfaction")
    String concept;

    @QueryParam("by")
    @Parameter(
            description = "The other question: one row for each of its answers",
            required = true,
            example = "need-level")
    String by;

    /** The same, understood. */
    Crossing crossing(ClosedGroup group) {
        return new Crossing(group, one("concept", concept), one("by", by));
    }

    /** A list would be a further dimension. */
    private static String one(String name, String value) {
        if (new QueryValue(name, value).required().indexOf(',') >= 0) {
            throw CrossingError.TOO_MANY_ANSWER_DIMENSIONS.problem().with("maximum", 2);
        }
        return value;
    }

    /**
     * Which table.
     *
     * @param group whose answers
     * @param concept whose shares
     * @param by the answers that make the rows
     */
    record Crossing(ClosedGroup group, String concept, String by) {
        Crossing turned() {
            return new Crossing(group, by, concept);
        }
    }
}
