package careers.platform.web;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;

/**
 * Writes into every operation of the OpenAPI document what all of them share: how an error looks, 401 and 403, the
 * header of an {@link Idempotent} operation, and what a successful answer holds where only its status was described.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ProblemResponses implements OASFilter {

    private static final String PROBLEM = "Problem";
    private static final DotName IDEMPOTENT = DotName.createSimple(Idempotent.class);
    private static final DotName PATH = DotName.createSimple(Path.class);

    private final IndexView index;

    /** @param index the classes of the service */
    public ProblemResponses(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        document.getComponents().addSchema(PROBLEM, problemSchema());
        document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .forEach(ProblemResponses::complete);
        Map<String, MethodInfo> methods = resourceMethods();
        document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .filter(operation -> methods.containsKey(operation.getOperationId()))
                .forEach(operation -> describe(operation, methods.get(operation.getOperationId()), document));
    }

    /** By name, which is also the id of the operation. */
    private Map<String, MethodInfo> resourceMethods() {
        Map<String, MethodInfo> methods = new HashMap<>();
        index.getAnnotations(PATH).stream()
                .filter(path -> path.target().kind() == AnnotationTarget.Kind.CLASS)
                .flatMap(path -> path.target().asClass().methods().stream())
                .forEach(method -> methods.put(method.name(), method));
        return methods;
    }

    private static void describe(Operation operation, MethodInfo method, OpenAPI document) {
        if (method.hasAnnotation(IDEMPOTENT)) {
            operation.addParameter(OASFactory.createParameter()
                    .name("Idempotency-Key")
                    .in(Parameter.In.HEADER)
                    .required(true)
                    .description("Any text of 1 to 128 characters, new for each intent and the same for each retry")
                    .schema(text("For instance a UUID").minLength(1).maxLength(128)));
        }
        if (method.returnType().kind() == Type.Kind.PARAMETERIZED_TYPE) {
            Type body = method.returnType().asParameterizedType().arguments().getFirst();
            String schema = body.name().withoutPackagePrefix();
            if (document.getComponents().getSchemas().containsKey(schema)) {
                operation.getResponses().getAPIResponses().forEach((status, response) -> {
                    if (status.startsWith("2") && response.getContent() == null) {
                        response.setContent(content("application/json", schema));
                    }
                });
            }
        }
    }

    private static void complete(Operation operation) {
        Map<String, APIResponse> responses = operation.getResponses().getAPIResponses();
        describe(operation, responses, "401", "UNAUTHENTICATED");
        describe(operation, responses, "403", "FORBIDDEN");
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("4") || status.startsWith("5")) {
                response.setContent(content("application/problem+json", PROBLEM));
            }
        });
    }

    private static void describe(
            Operation operation, Map<String, APIResponse> present, String status, String description) {
        APIResponse existing = present.get(status);
        // The scanner adds both with a description of its own; what an operation says itself stays.
        if (existing == null || existing.getDescription().startsWith("Not ")) {
            operation
                    .getResponses()
                    .addAPIResponse(status, OASFactory.createAPIResponse().description(description));
        }
    }

    private static Content content(String mediaType, String schema) {
        return OASFactory.createContent()
                .addMediaType(
                        mediaType,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref(schema)));
    }

    private static Schema problemSchema() {
        Schema violation = object().addProperty("pointer", text("Where, as a JSON pointer (RFC 6901) into the request"))
                .addProperty("code", text("Which rule"))
                .addProperty("message", text("The rule in words, in the language of the answer"));
        return object().description("What went wrong (RFC 9457); further members depend on the code")
                .addProperty("type", text("/problems/ and the code in lower case"))
                .addProperty("title", text("What is wrong, the same for every occurrence"))
                .addProperty("status", OASFactory.createSchema().type(List.of(Schema.SchemaType.INTEGER)))
                .addProperty("detail", text("What is wrong this time"))
                .addProperty("instance", text("The path that was called"))
                .addProperty("code", text("Stable code to branch on"))
                .addProperty("requestId", text("What to quote when asking about this answer"))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .type(List.of(Schema.SchemaType.ARRAY))
                                .items(violation))
                .required(List.of("type", "title", "status", "code", "requestId"));
    }

    private static Schema object() {
        return OASFactory.createSchema().type(List.of(Schema.SchemaType.OBJECT));
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().type(List.of(Schema.SchemaType.STRING)).description(description);
    }
}
