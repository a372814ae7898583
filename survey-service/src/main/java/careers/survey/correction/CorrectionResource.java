package careers.survey.correction;

import careers.survey.Roles;
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

/** Taking back and erasing responses. */
@Path("/api/survey/v1")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Responses", description = "Sets of answers, accepted exactly once")
public class CorrectionResource {

    private final WithdrawalService withdrawals;
    private final ErasureService erasures;

    CorrectionResource(WithdrawalService withdrawals, ErasureService erasures) {
        this.withdrawals = withdrawals;
        this.erasures = erasures;
    }

    @POST
    @Path("/withdrawals")
    @RolesAllowed({Roles.RESPONDENT_CLIENT, Roles.SCHOOL_CLIENT})
    @Operation(
            summary = "Take a response back with the code of its receipt",
            description = "Its answers are removed and counted no more; that there was a response stays on record."
                    + " Possible at any time, also after the campaign; doing it twice is the same as once.")
    @APIResponse(responseCode = "200", description = "Withdrawn, now or before")
    @APIResponse(responseCode = "404", description = "RECEIPT_CODE_UNKNOWN")
    @APIResponse(responseCode = "410", description = "RESPONSE_ERASED")
    @APIResponse(responseCode = "422", description = "VALIDATION_FAILED")
    public WithdrawalView withdrawResponse(@NotNull @Valid Withdraw request) {
        return withdrawals.withdraw(request.receiptCode());
    }

    @POST
    @Path("/erasures")
    @RolesAllowed({Roles.RESPONDENT_CLIENT, Roles.SCHOOL_CLIENT, Roles.PROGRAMME_ADMINISTRATOR})
    @Operation(
            summary = "Erase a response for good",
            description =
                    "With the code of its receipt, or by its id for an administrator who gives a reason. Nothing of"
                            + " what was answered is left in any table or file of this service; the id answers 410 from then on.")
    @APIResponse(responseCode = "200", description = "Erased, now or before")
    @APIResponse(responseCode = "403", description = "FORBIDDEN: erasing by id is for administrators")
    @APIResponse(responseCode = "404", description = "NOT_FOUND, RECEIPT_CODE_UNKNOWN")
    @APIResponse(responseCode = "422", description = "VALIDATION_FAILED")
    public ErasureView eraseResponse(@NotNull @Valid Erase request) {
        return erasures.erase(request);
    }
}
