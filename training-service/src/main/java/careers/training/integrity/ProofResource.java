package careers.training.integrity;

import careers.training.access.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Proofs of single claims. */
@Path("/api/training/v1/bursary-claims/{claimId}/proof")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Integrity")
@RunOnVirtualThread
public class ProofResource {

    private final ProofService proofs;

    ProofResource(ProofService proofs) {
        this.proofs = proofs;
    }

    @GET
    @RolesAllowed(Role.AUDITOR)
    @Operation(
            summary = "The proof of a claim",
            description = "Events, rows and digests of a claim and of its money, to be checked without this service:"
                    + " java deploy/check-proof/CheckProof.java proof.json")
    @APIResponse(responseCode = "200", description = "The proof")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    public ProofView getProof(@PathParam("claimId") UUID claimId) {
        return proofs.of(claimId);
    }
}
