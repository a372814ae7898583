package careers.training.reference;

import careers.platform.problem.PlatformError;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The lists of codes; whoever has a token may read them. */
@Path("/api/training/v1/reference-data")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reference data", description = "Closed lists of codes with their texts in English and Welsh")
@RunOnVirtualThread
public class ReferenceDataResource {

    private static final String ANY_ROLE = "**";

    @GET
    @RolesAllowed(ANY_ROLE)
    @Operation(summary = "Every list of codes")
    @APIResponse(responseCode = "200", description = "All lists, each whole")
    public List<ReferenceListView> listReferenceData() {
        return Arrays.stream(ReferenceList.values()).map(ReferenceListView::of).toList();
    }

    @GET
    @Path("/{list}")
    @RolesAllowed(ANY_ROLE)
    @Operation(summary = "One list of codes")
    @APIResponse(responseCode = "200", description = "The list, whole")
    @APIResponse(responseCode = "404", description = "NOT_FOUND: no such list")
    public ReferenceListView getReferenceList(@PathParam("list") String list) {
        return ReferenceList.of(list).map(ReferenceListView::of).orElseThrow(PlatformError.NOT_FOUND::problem);
    }
}
