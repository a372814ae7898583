package careers.training.policy;

import careers.training.access.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What terms would change. */
@Path("/api/training/v1/policy-simulations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Bursary policy")
@RunOnVirtualThread
public class PolicySimulationResource {

    private final PolicySimulation simulation;

    PolicySimulationResource(PolicySimulation simulation) {
        this.simulation = simulation;
    }

    @POST
    @RolesAllowed({Role.PROGRAMME_ADMINISTRATOR, Role.FINANCE_APPROVER, Role.AUDITOR})
    @Operation(summary = "Replay a year under terms: who gains, who loses, what it costs; writes nothing")
    @APIResponse(responseCode = "200", description = "What would change")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(responseCode = "422", description = "VALIDATION_FAILED: NOT_AN_ACADEMIC_YEAR")
    public PolicySimulationView simulatePolicy(@NotNull @Valid SimulatePolicy request) {
        return simulation.simulate(request);
    }
}
