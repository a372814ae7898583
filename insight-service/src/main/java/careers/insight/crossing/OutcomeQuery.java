package careers.insight.crossing;

import careers.insight.campaign.Audience;
import careers.platform.web.QueryValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which comparison of schools, as it is asked for; use as {@code @BeanParam}. */
public class OutcomeQuery {

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
    @Parameter(description = "The question, one with one answer", required = true, example = "satisfaction")
    String concept;

    @QueryParam("codes")
    @Parameter(description = "The answers that are counted, apart by a comma", required = true, example = "4,5")
    String codes;

    @QueryParam("baseline")
    @Parameter(
            description = "An earlier campaign, closed too; its difference is subtracted",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    String baseline;

    /** The same, understood. */
    Outcome outcome() {
        return new Outcome(
                new QueryValue("campaign", campaign).requiredUuid(),
                new QueryValue("baseline", baseline).uuid(),
                new QueryValue("audience", audience).requiredOneOf(Audience.class),
                new QueryValue("concept", concept).required(),
                List.of(new QueryValue("codes", codes).required().split(",", -1)).stream()
                        .distinct()
                        .sorted()
                        .toList());
    }

    /**
     * Which comparison.
     *
     * @param campaign the campaign
     * @param baseline the earlier one, or null
     * @param audience the group
     * @param concept what is measured
     * @param codes the answers that are counted
     */
    record Outcome(UUID campaign, UUID baseline, Audience audience, String concept, List<String> codes) {}
}
