package careers.survey.schema;

import careers.survey.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** For integrators: what a valid response looks like, before one is sent. */
@Path("/api/survey/v1/instruments")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Instruments", description = "What each audience is asked, in English and Welsh")
public class ResponseSchemaResource {

    private static final String SCHEMA = "application/schema+json";
    /** A year, the most that caches take: what is published never changes. */
    private static final String FOR_EVER = "private, max-age=31536000, immutable";

    private final ResponseSchemas schemas;

    ResponseSchemaResource(ResponseSchemas schemas) {
        this.schemas = schemas;
    }

    @GET
    @Path("/{instrumentId}/response-schema")
    @Produces(SCHEMA)
    @RolesAllowed({
        Roles.PROGRAMME_ADMINISTRATOR,
        Roles.RESPONDENT_CLIENT,
        Roles.SCHOOL_CLIENT,
        Roles.INTERVIEWER,
        Roles.AUDITOR
    })
    @Operation(
            summary = "Read the JSON Schema (2020-12) of a valid response",
            description = "Routing included. What a schema cannot say, such as sums, is listed in it under"
                    + " x-careers-not-expressed; the service checks it all the same.")
    @APIResponse(
            responseCode = "200",
            description = "The schema; it never changes",
            content = @Content(mediaType = SCHEMA, schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "304", description = "Not modified")
    @APIResponse(responseCode = "404", description = "NOT_FOUND: no such published instrument")
    public RestResponse<String> getResponseSchema(
            UUID instrumentId, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        ResponseSchemas.Document schema = schemas.schema(instrumentId);
        RestResponse.ResponseBuilder<String> answer = schema.etag().equals(ifNoneMatch)
                ? RestResponse.ResponseBuilder.notModified()
                : RestResponse.ResponseBuilder.ok(schema.json());
        return answer.header(HttpHeaders.ETAG, schema.etag())
                .header(HttpHeaders.CACHE_CONTROL, FOR_EVER)
                .build();
    }

    @GET
    @Path("/{instrumentId}/sample")
    @RolesAllowed({
        Roles.PROGRAMME_ADMINISTRATOR,
        Roles.RESPONDENT_CLIENT,
        Roles.SCHOOL_CLIENT,
        Roles.INTERVIEWER,
        Roles.AUDITOR
    })
    @Operation(summary = "Read an invented response that would be accepted")
    @APIResponse(responseCode = "200", description = "A response; schools in it are invented too")
    @APIResponse(
            responseCode = "404",
            description = "NOT_FOUND: no such published instrument, or its rules leave no response that could be found")
    public Map<String, Object> getSample(UUID instrumentId) {
        return schemas.sample(instrumentId);
    }

    @POST
    @Path("/{instrumentId}/response-validation")
    @RolesAllowed({
        Roles.PROGRAMME_ADMINISTRATOR,
        Roles.RESPONDENT_CLIENT,
        Roles.SCHOOL_CLIENT,
        Roles.INTERVIEWER,
        Roles.AUDITOR
    })
    @Operation(
            summary = "Try answers without sending them",
            description = "Nothing is stored. Answers that break rules are not an error of this call.")
    @APIResponse(responseCode = "200", description = "valid, or every violated rule in both languages")
    @APIResponse(responseCode = "404", description = "NOT_FOUND: no such published instrument")
    @APIResponse(responseCode = "422", description = "VALIDATION_FAILED: no answers")
    public ResponseTrial tryAnswers(UUID instrumentId, @NotNull @Valid TryAnswers tried) {
        return schemas.tryOut(instrumentId, tried);
    }
}
