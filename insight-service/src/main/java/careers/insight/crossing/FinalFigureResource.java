package careers.insight.crossing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Figures of closed campaigns by the name they were shown under, for those who may read the tables. */
@Path("/api/insight/v1/final-figures")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Closed campaigns", description = "Tables that are given only when a campaign is closed")
public class FinalFigureResource {

    private final FinalFigures figures;

    FinalFigureResource(FinalFigures figures) {
        this.figures = figures;
    }

    /** One figure. */
    @GET
    @Path("/{id}")
    @RolesAllowed("analyst")
    @Operation(
            summary =
                    "Read a figure of a closed campaign as it was shown, with its lineage and an explanation in words")
    @APIResponse(responseCode = "200", description = "The figure; it never changes")
    @APIResponse(responseCode = "404", description = "UNKNOWN_FIGURE")
    public FinalFigureView getFinalFigure(
            @PathParam("id")
                    @Parameter(
                            description = "The member id of a cell of a crossing, or of an arm or contrast of a"
                                    + " training outcome",
                            example = "4b0f5f6a0f6e4f2f9a3d1b6c7e8d9a0b1c2d3e4f-3")
                    String id) {
        return figures.figure(id);
    }
}
