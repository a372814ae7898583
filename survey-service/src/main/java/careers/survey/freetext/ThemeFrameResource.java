package careers.survey.freetext;

import careers.platform.web.ETags;
import careers.survey.Roles;
import careers.survey.freetext.theme.ThemeFrame;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The frame of themes that texts are coded to. */
@Path("/api/survey/v1/theme-frame")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Theme frame", description = "What texts can be about: one frame for both languages")
public class ThemeFrameResource {

    private final ThemeFrameService frames;

    ThemeFrameResource(ThemeFrameService frames) {
        this.frames = frames;
    }

    @GET
    @RolesAllowed({Roles.PROGRAMME_ADMINISTRATOR, Roles.TEXT_REVIEWER, Roles.ANALYST, Roles.AUDITOR})
    @Operation(summary = "Read the theme frame in force")
    @APIResponse(responseCode = "200", description = "The frame; its ETag is the version")
    public RestResponse<ThemeFrameView> getThemeFrame() {
        return answer(frames.latest());
    }

    @PUT
    @RolesAllowed(Roles.PROGRAMME_ADMINISTRATOR)
    @Operation(
            summary = "Publish the next version of the theme frame",
            description = "Every earlier theme stays in it, retired if it is not to be used. What rules have coded is"
                    + " coded anew; what people coded stays.")
    @APIResponse(responseCode = "200", description = "Published")
    @APIResponse(responseCode = "412", description = "PRECONDITION_FAILED")
    @APIResponse(responseCode = "422", description = "VALIDATION_FAILED, with every finding")
    @APIResponse(responseCode = "428", description = "PRECONDITION_REQUIRED")
    public RestResponse<ThemeFrameView> publishThemeFrame(
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull ThemeFrame frame) {
        return answer(frames.publish(ifMatch, frame));
    }

    private static RestResponse<ThemeFrameView> answer(ThemeFrameView frame) {
        return RestResponse.ResponseBuilder.ok(frame)
                .header(HttpHeaders.ETAG, ETags.of(frame.version()))
                .build();
    }
}
