package careers.insight.catalogue;

import careers.insight.catalogue.Catalogues.Recorded;
import careers.platform.paging.Page;
import careers.platform.paging.PageQuery;
import careers.platform.text.Text;
import careers.platform.web.ETags;
import careers.platform.web.QueryValue;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What is really offered, by date. */
@Path("/api/insight/v1/service-catalogues")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Catalogues", description = "What careers services really offer, by date")
public class CatalogueResource {

    private static final String PATH = "/api/insight/v1/service-catalogues/";

    private final Catalogues catalogues;

    CatalogueResource(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    /** Every catalogue and correction. */
    @GET
    @RolesAllowed({"analyst", "programme-administrator", "auditor"})
    @Operation(summary = "List the catalogues of services with every correction, who recorded them and when")
    @APIResponse(responseCode = "200", description = "One page, oldest first")
    @APIResponse(responseCode = "400", description = "MALFORMED_REQUEST, UNKNOWN_PARAMETER, INVALID_CURSOR")
    public Page<CatalogueView> listServiceCatalogues(@BeanParam @Valid PageQuery query) {
        return catalogues.page(query);
    }

    /** One catalogue. */
    @GET
    @Path("/{validFrom}")
    @RolesAllowed({"analyst", "programme-administrator", "auditor"})
    @Operation(summary = "Read the catalogue that begins on a day")
    @APIResponse(
            responseCode = "200",
            description = "Its newest revision",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CatalogueView.class)))
    @APIResponse(responseCode = "400", description = "MALFORMED_REQUEST")
    @APIResponse(responseCode = "404", description = "UNKNOWN_CATALOGUE")
    public RestResponse<CatalogueView> getServiceCatalogue(
            @PathParam("validFrom")
                    @Parameter(
                            description = "Its first day",
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    String validFrom) {
        return answer(new Recorded(catalogues.of(day(validFrom)), false));
    }

    /** Records what is offered. */
    @PUT
    @Path("/{validFrom}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("programme-administrator")
    @Operation(
            summary = "Record what is offered from a day on, until a later catalogue begins",
            description = "The same again changes nothing. A correction needs `If-Match` with the `ETag` of what it"
                    + " corrects, and is a further revision: nothing is overwritten.")
    @APIResponse(
            responseCode = "200",
            description = "Corrected, or the same as before",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CatalogueView.class)))
    @APIResponse(responseCode = "201", description = "Recorded")
    @APIResponse(responseCode = "400", description = "MALFORMED_REQUEST")
    @APIResponse(responseCode = "412", description = "PRECONDITION_FAILED: somebody corrected it meanwhile")
    @APIResponse(responseCode = "422", description = "VALIDATION_FAILED, SERVICE_REPEATED")
    @APIResponse(responseCode = "428", description = "PRECONDITION_REQUIRED: the day has another catalogue")
    public RestResponse<CatalogueView> putServiceCatalogue(
            @PathParam("validFrom") String validFrom,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid RecordCatalogue wanted) {
        return answer(catalogues.put(day(validFrom), wanted, ifMatch));
    }

    private static RestResponse<CatalogueView> answer(Recorded recorded) {
        var catalogue = recorded.catalogue();
        return recorded.isNew()
                ? tagged(
                        RestResponse.ResponseBuilder.<CatalogueView>created(URI.create(PATH + catalogue.validFrom()))
                                .entity(catalogue),
                        catalogue)
                : tagged(RestResponse.ResponseBuilder.ok(catalogue), catalogue);
    }

    private static RestResponse<CatalogueView> tagged(
            RestResponse.ResponseBuilder<CatalogueView> response, CatalogueView catalogue) {
        return response.header("ETag", ETags.of(catalogue.revision())).build();
    }

    /** A day from 2000 to 2199. */
    private static LocalDate day(String text) {
        try {
            if (text.matches("2[01][0-9]{2}-[0-9]{2}-[0-9]{2}")) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeParseException e) {
            // No such day: as wrong as another form.
        }
        throw new QueryValue("validFrom", null)
                .wrong(
                        "NOT_A_DATE",
                        new Text(
                                "must be a date, written 2026-09-01",
                                "rhaid iddo fod yn ddyddiad, wedi'i ysgrifennu 2026-09-01"));
    }
}
