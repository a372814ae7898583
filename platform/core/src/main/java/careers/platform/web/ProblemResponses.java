package careers.platform.web;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Writes into every operation of the OpenAPI document what all of them share: how an error looks, and 401 and 403. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ProblemResponses implements OASFilter {

    private static final String PROBLEM = "Problem";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        document.getComponents().addSchema(PROBLEM, problemSchema());
        document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .forEach(ProblemResponses::complete);
    }

    private static void complete(Operation operation) {
        Map<String, APIResponse> responses = operation.getResponses().getAPIResponses();
        describe(operation, responses, "401", "UNAUTHENTICATED");
        describe(operation, responses, "403", "FORBIDDEN");
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("4") || status.startsWith("5")) {
                response.setContent(problemContent());
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

    private static Content problemContent() {
        return OASFactory.createContent()
                .addMediaType(
                        "application/problem+json",
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref(PROBLEM)));
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
