package careers.platform.sample;

import careers.platform.identity.CurrentUser;
import careers.platform.paging.Page;
import careers.platform.paging.PageQuery;
import careers.platform.problem.FieldError;
import careers.platform.text.Text;
import careers.platform.web.ETags;
import careers.platform.web.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.jboss.resteasy.reactive.RestResponse;

/** Operations that show one behaviour of the plumbing each. */
@Path("/api/sample/v1")
@RunOnVirtualThread
public class SampleResource {

    private final Items items;
    private final CurrentUser user;

    SampleResource(Items items, CurrentUser user) {
        this.items = items;
        this.user = user;
    }

    @GET
    @Path("open")
    @PermitAll
    public Map<String, String> open() {
        return Map.of("open", "yes");
    }

    @GET
    @Path("old/{id}")
    @RolesAllowed("analyst")
    @Operation(
            summary = "An operation that will go",
            deprecated = true,
            extensions = {
                @Extension(name = "x-deprecated-on", value = "2027-01-01"),
                @Extension(name = "x-sunset", value = "2027-07-01")
            })
    public Map<String, String> old(@PathParam("id") UUID id) {
        return Map.of("id", id.toString());
    }

    @GET
    @Path("me")
    @RolesAllowed({"analyst", "school-client"})
    public Map<String, Object> me() {
        return Map.of(
                "id", user.id(),
                "analyst", user.has("analyst"),
                "establishments", user.establishments(),
                "provider", user.provider().orElse("none"));
    }

    @GET
    @Path("unannotated")
    public Map<String, String> unannotated() {
        return Map.of();
    }

    @POST
    @Path("shapes")
    @PermitAll
    public Shape echo(@Valid @NotNull Shape shape) {
        return shape;
    }

    @GET
    @Path("things/{id}")
    @PermitAll
    public Map<String, UUID> thing(@PathParam("id") UUID id) {
        return Map.of("id", id);
    }

    @GET
    @Path("rule")
    @PermitAll
    public Map<String, String> rule() {
        throw SampleError.RULE_BROKEN
                .problem(new Text("Two of three", "Dau o dri"))
                .with(List.of(new FieldError("/a~1b/0", "TOO_SMALL", new Text("is too small", "yn rhy fach"))))
                .with("allowedActions", List.of("wait"));
    }

    @GET
    @Path("fault")
    @PermitAll
    public Map<String, String> fault() {
        throw new IllegalStateException("SELECT secret FROM careers.platform.Vault");
    }

    @GET
    @Path("error")
    @PermitAll
    public Map<String, String> error() {
        throw new StackOverflowError("careers.platform.Deep");
    }

    @POST
    @Path("double-decisions")
    @PermitAll
    public void decideTwice() {
        items.decideTwice();
    }

    @POST
    @Path("loose-events")
    @PermitAll
    public void appendOutsideATransaction() {
        items.appendOutsideATransaction();
    }

    @PUT
    @Path("versioned")
    @PermitAll
    public RestResponse<Map<String, Long>> change(@HeaderParam("If-Match") String ifMatch) {
        ETags.requireMatch(ifMatch, 3);
        return RestResponse.ResponseBuilder.ok(Map.of("version", 4L))
                .header("ETag", ETags.of(4))
                .build();
    }

    @GET
    @Path("items")
    @PermitAll
    public Page<ItemView> list(@BeanParam PageQuery query) {
        return items.list("items", query);
    }

    @GET
    @Path("other-items")
    @PermitAll
    public Page<ItemView> listOthers(@BeanParam PageQuery query) {
        return items.list("other-items", query);
    }

    @POST
    @Path("items")
    @RolesAllowed("school-client")
    @Idempotent
    public RestResponse<ItemView> create(@Valid @NotNull CreateItem item) {
        return created(items.create(item));
    }

    @POST
    @Path("further-items")
    @RolesAllowed("school-client")
    @Idempotent
    public RestResponse<ItemView> createFurther(@Valid @NotNull CreateItem item) {
        return created(items.create(item));
    }

    @POST
    @Path("plain-items")
    @PermitAll
    public RestResponse<ItemView> createPlain(@Valid @NotNull CreateItem item) {
        return created(items.create(item));
    }

    private static RestResponse<ItemView> created(ItemView view) {
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, view)
                .location(URI.create("/api/sample/v1/items/" + view.id()))
                .header("ETag", ETags.of(1))
                .build();
    }
}
