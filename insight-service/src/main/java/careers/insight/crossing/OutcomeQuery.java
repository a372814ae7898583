package careers.insight.crossing;

import careers.insight.crossing.ClosedGroupQuery.ClosedGroup;
import careers.platform.web.QueryValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which comparison of schools of a group, as it is asked for; use as {@code @BeanParam}. */
public class OutcomeQuery {

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
    Outcome outcome(ClosedGroup group) {
        return new Outcome(
                group,
                new QueryValue("baseline", baseline).uuid(),
                new QueryValue("concept", concept).required(),
                List.of(new QueryValue("codes", codes).required().split(",", -1)).stream()
                        .distinct()
                        .sorted()
                        .toList());
    }

    /**
     * Which comparison.
     *
     * @param group whose answers
     * @param baseline the earlier campaign, or null
     * @param concept what is measured
     * @param codes the answers that are counted
     */
    record Outcome(ClosedGroup group, UUID baseline, String concept, List<String> codes) {}
}
