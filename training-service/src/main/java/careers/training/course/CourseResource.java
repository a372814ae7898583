package careers.training.course;

import careers.platform.paging.Page;
import careers.platform.paging.PageQuery;
import careers.platform.web.Idempotent;
import careers.training.access.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Courses for careers leaders. */
@Path("/api/training/v1/courses")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Providers and courses")
@RunOnVirtualThread
public class CourseResource {

    private final CourseService courses;

    CourseResource(CourseService courses) {
        this.courses = courses;
    }

    @POST
    @RolesAllowed(Role.PROGRAMME_ADMINISTRATOR)
    @Idempotent
    @Operation(summary = "Define a course")
    @APIResponse(responseCode = "201", description = "The course; Location says where it is")
    public RestResponse<CourseView> defineCourse(@NotNull @Valid DefineCourse request) {
        CourseView view = courses.define(request);
        return RestResponse.ResponseBuilder.<CourseView>created(
                        URI.create("/api/training/v1/courses/" + view.courseId()))
                .entity(view)
                .build();
    }

    @GET
    @RolesAllowed({Role.PROGRAMME_ADMINISTRATOR, Role.SCHOOL_CLIENT, Role.PROVIDER_CLIENT, Role.AUDITOR})
    @Operation(summary = "Courses in order of definition")
    public Page<CourseView> listCourses(@BeanParam PageQuery page) {
        return courses.list(page);
    }

    @GET
    @Path("/{courseId}")
    @RolesAllowed({Role.PROGRAMME_ADMINISTRATOR, Role.SCHOOL_CLIENT, Role.PROVIDER_CLIENT, Role.AUDITOR})
    @Operation(summary = "One course")
    public CourseView getCourse(@PathParam("courseId") UUID courseId) {
        return courses.get(courseId);
    }
}
