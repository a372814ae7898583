package careers.insight.crossing;

import careers.insight.campaign.Audience;
import careers.platform.web.QueryValue;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Whose answers a table divides, as it is asked for; use as {@code @BeanParam}. */
public class ClosedGroupQuery {

    @QueryParam("campaign")
    @Parameter(
            description = "The campaign; it must be closed",
            required = true,
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    String campaign;

    @QueryParam("audience")
    @Parameter(description = "The group", required = true, schema = @Schema(implementation = Audience.class))
    String audience;

    /** The same, understood. */
    ClosedGroup group() {
        return new ClosedGroup(
                new QueryValue("campaign", campaign).requiredUuid(),
                new QueryValue("audience", audience).requiredOneOf(Audience.class));
    }

    /** The people of one audience of a campaign. */
    record ClosedGroup(UUID campaign, Audience audience) {
        static ClosedGroup of(UUID campaign, String audience) {
            return new ClosedGroup(campaign, Audience.valueOf(audience));
        }
    }
}
