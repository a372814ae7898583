package careers.platform.openapi;

import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** States an error whose description is nothing but codes once, so that the document stays readable. */
final class SharedResponses {

    private static final String ONLY_CODES = "[A-Z][A-Z0-9_]+(, [A-Z][A-Z0-9_]+)*";

    private final OpenAPI document;

    SharedResponses(OpenAPI document) {
        this.document = document;
    }

    void replaceIn(Operation operation) {
        Map<String, APIResponse> responses =
                new TreeMap<>(operation.getResponses().getAPIResponses());
        responses.forEach((status, response) -> {
            if (status.compareTo("400") >= 0 && response.getDescription().matches(ONLY_CODES)) {
                String name = response.getDescription().replace(", ", ".");
                document.getComponents().addResponse(name, response);
                operation
                        .getResponses()
                        .addAPIResponse(status, OASFactory.createAPIResponse().ref("#/components/responses/" + name));
            }
        });
    }
}
