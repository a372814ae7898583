package careers.survey.codelist;

import careers.platform.paging.Page;
import careers.platform.paging.PageQuery;
import careers.platform.web.ETags;
import careers.survey.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The code lists that the instruments of a survey share. */
@Path("/api/survey/v1/surveys/{survey}/code-lists")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Surveys", description = "Linked instruments, their shared variables and code lists")
public class CodeListResource {

    private final SharedCodeLists lists;

    CodeListResource(SharedCodeLists lists) {
        this.lists = lists;
    }

    @PUT
    @Path("/{name}")
    @RolesAllowed(Roles.PROGRAMME_ADMINISTRATOR)
    @Operation(
            summary = "Create or replace a shared code list",
            description =
                    "A draft whose questions name this list without having one of that name among its own codeLists"
                            + " uses it; publication puts a copy into the instrument. Send If-None-Match: * to create it and"
                            + " If-Match to replace the version you read.")
    @APIResponse(responseCode = "200", description = "Replaced")
    @APIResponse(responseCode = "201", description = "Created")
    @APIResponse(responseCode = "412", description = "PRECONDITION_FAILED, CODE_LIST_EXISTS")
    @APIResponse(responseCode = "422", description = "VALIDATION_FAILED")
    @APIResponse(responseCode = "428", description = "PRECONDITION_REQUIRED")
    public RestResponse<CodeListView> putCodeList(
            @PathParam("survey") String survey,
            @PathParam("name") String name,
            @NotNull @Valid SetCodeList codeList,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        SharedCodeLists.Stored stored = lists.put(survey, name, codeList, ifMatch, ifNoneMatch);
        return answer(stored.created() ? RestResponse.Status.CREATED : RestResponse.Status.OK, stored.view());
    }

    @GET
    @Path("/{name}")
    @RolesAllowed({Roles.PROGRAMME_ADMINISTRATOR, Roles.TRANSLATOR, Roles.ANALYST, Roles.AUDITOR})
    @Operation(summary = "Read a shared code list")
    @APIResponse(responseCode = "200", description = "The list")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    public RestResponse<CodeListView> getCodeList(@PathParam("survey") String survey, @PathParam("name") String name) {
        return answer(RestResponse.Status.OK, lists.get(survey, name));
    }

    @GET
    @RolesAllowed({Roles.PROGRAMME_ADMINISTRATOR, Roles.TRANSLATOR, Roles.ANALYST, Roles.AUDITOR})
    @Operation(summary = "List the shared code lists of a survey by name")
    @APIResponse(responseCode = "200", description = "A page of lists")
    public Page<CodeListView> listCodeLists(@PathParam("survey") String survey, @BeanParam PageQuery query) {
        return lists.list(survey, query);
    }

    private static RestResponse<CodeListView> answer(RestResponse.Status status, CodeListView list) {
        return RestResponse.ResponseBuilder.<CodeListView>create(status)
                .header(HttpHeaders.ETAG, ETags.of(list.version()))
                .entity(list)
                .build();
    }
}
