package careers.insight.question;

import careers.insight.query.Call;
import careers.insight.query.Format;
import careers.insight.query.Rendering;
import careers.insight.question.Selection.SelectionView;
import careers.platform.paging.PageQuery;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Figures by criteria. */
@Path("/api/insight/v1/queries")
@RunOnVirtualThread
@Tag(name = "Questions", description = "What the surveys were made to answer, each in one call")
public class SelectionResource {

    private final SelectionService selections;
    private final Rendering rendering;

    SelectionResource(SelectionService selections, Rendering rendering) {
        this.selections = selections;
        this.rendering = rendering;
    }

    /** Figures of some campaigns. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces({MediaType.APPLICATION_JSON, Format.CSV_TYPE, Format.CSVW_TYPE, Format.HTML_TYPE})
    @RolesAllowed({"analyst", "programme-administrator"})
    @Operation(
            summary = "Select figures of campaigns by criteria",
            description =
                    "A read: nothing is changed, and asking again gives the same. Criteria choose among figures that are"
                            + " shown anyway; they cannot make a group of people by two answers.")
    @APIResponse(
            responseCode = "200",
            description = "One page of figures, each as the questions show it",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SelectionView.class)))
    @APIResponse(responseCode = "400", description = "MALFORMED_REQUEST, UNKNOWN_PARAMETER, INVALID_CURSOR")
    @APIResponse(responseCode = "404", description = "UNKNOWN_CAMPAIGN")
    @APIResponse(
            responseCode = "422",
            description = "VALIDATION_FAILED, DIMENSION_NOT_ALLOWED, VALUE_NOT_ASKED, ANSWERS_NOT_CROSSED,"
                    + " CRITERIA_TOO_LARGE, TOO_MANY_CELLS, NOT_IN_LATTICE; allowed and maximum say what would be")
    public RestResponse<String> selectFigures(
            @NotNull @Valid SelectFigures wanted, @BeanParam @Valid PageQuery query, @BeanParam Call call) {
        return rendering.render(selections.select(wanted, query), call);
    }
}
