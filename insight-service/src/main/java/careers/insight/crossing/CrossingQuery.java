package careers.insight.crossing;

import careers.insight.campaign.Audience;
import careers.platform.web.QueryValue;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which table, as it is asked for; use as {@code @BeanParam}. */
public class CrossingQuery {

    @QueryParam("campaign")
    @Parameter(
            description = "The campaign; it must be closed",
            required = true,
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    String campaign;

    @QueryParam("audience")
    @Parameter(description = "The group", required = true, schema = @Schema(implementation = Audience.class))
    String audience;

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
    Crossing crossing() {
        return new Crossing(
                new QueryValue("campaign", campaign).requiredUuid(),
                new QueryValue("audience", audience).requiredOneOf(Audience.class),
                one("concept", concept),
                one("by", by));
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
     * @param campaign the campaign
     * @param audience the group
     * @param concept whose shares
     * @param by the answers that make the rows
     */
    record Crossing(UUID campaign, Audience audience, String concept, String by) {}
}
