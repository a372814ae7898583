package careers.platform.openapi;

import careers.platform.web.Idempotent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.MethodInfo;

/**
 * The errors of an operation. It names those that its own rules lead to; those of the plumbing, which follow from its
 * shape, are added here. The description of a response begins with its codes, and clients read them there.
 */
final class ProblemResponses {

    /** What the scanner writes where nobody said anything. */
    private static final Set<String> NOTHING_SAID =
            Set.of("Bad Request", "Not Allowed", "Not Authorized", "Not authorized", "Not allowed");

    private static final Set<HttpMethod> WRITES =
            Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);

    private ProblemResponses() {}

    /** @param method the Java method, null where it was not found */
    static void complete(Operation operation, HttpMethod verb, MethodInfo method) {
        boolean idempotent = method != null && method.hasAnnotation(Idempotent.class);
        add(operation, "400", "MALFORMED_REQUEST", "UNKNOWN_PARAMETER");
        if (takes(operation, "cursor", Parameter.In.QUERY)) {
            add(operation, "400", "INVALID_CURSOR");
        }
        if (idempotent) {
            add(operation, "400", "IDEMPOTENCY_KEY_REQUIRED");
            add(operation, "422", "IDEMPOTENCY_KEY_REUSED");
        }
        add(operation, "401", "UNAUTHENTICATED");
        add(operation, "403", "FORBIDDEN");
        if (takesAny(operation, Parameter.In.PATH)) {
            add(operation, "404", "NOT_FOUND");
        }
        add(operation, "406", "NOT_ACCEPTABLE");
        if (WRITES.contains(verb)) {
            add(operation, "409", "CHANGED_MEANWHILE", "CONSTRAINT_VIOLATED");
            add(operation, "413", "PAYLOAD_TOO_LARGE");
            add(operation, "415", "UNSUPPORTED_MEDIA_TYPE");
        }
        if (operation.getParameters() != null || operation.getRequestBody() != null) {
            add(operation, "422", "VALIDATION_FAILED");
        }
        add(operation, "500", "INTERNAL_ERROR");
        add(operation, "503", "TEMPORARILY_UNAVAILABLE");
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("4") || status.startsWith("5")) {
                response.setContent(ProblemSchema.content());
            }
        });
    }

    private static boolean takes(Operation operation, String name, Parameter.In place) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(parameter -> parameter.getIn() == place && name.equals(parameter.getName()));
    }

    private static boolean takesAny(Operation operation, Parameter.In place) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> parameter.getIn() == place);
    }

    /** Puts the codes behind those that are there. */
    private static void add(Operation operation, String status, String... codes) {
        APIResponse response = operation.getResponses().getAPIResponse(status);
        if (response == null) {
            response = OASFactory.createAPIResponse();
            operation.getResponses().addAPIResponse(status, response);
        }
        String said = response.getDescription();
        List<String> parts = new ArrayList<>();
        if (said != null && !NOTHING_SAID.contains(said)) {
            parts.add(said);
        }
        Arrays.stream(codes)
                .filter(code -> parts.isEmpty() || !parts.getFirst().matches("(?s).*\\b" + code + "\\b.*"))
                .forEach(parts::add);
        response.setDescription(String.join(", ", parts));
    }
}
