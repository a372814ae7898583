package careers.insight.question;

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

/** Figures by the name they were shown under. */
@Path("/api/insight/v1/figures")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Figures", description = "What may be shown, with base, interval and reason")
public class FigureResource {

    private final FigureLedger ledger;

    FigureResource(FigureLedger ledger) {
        this.ledger = ledger;
    }

    /** One figure. */
    @GET
    @Path("/{id}")
    @RolesAllowed({"analyst", "programme-administrator"})
    @Operation(summary = "Read a figure as it was shown, with its lineage, its formula and an explanation in words")
    @APIResponse(responseCode = "200", description = "The figure; it never changes")
    @APIResponse(responseCode = "404", description = "UNKNOWN_FIGURE")
    public FigureView getFigure(
            @PathParam("id")
                    @Parameter(
                            description = "The member id of a figure",
                            example = "4b0f5f6a0f6e4f2f9a3d1b6c7e8d9a0b1c2d3e4f-3")
                    String id) {
        return ledger.figure(id);
    }
}
