package careers.platform.openapi;

import careers.platform.web.Idempotent;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.MethodInfo;

/** Adds to the description of an operation what its annotations say: who may call, and how to call once. */
final class OperationTexts {

    private static final String KEY = "Idempotency-Key";

    private OperationTexts() {}

    static void complete(Operation operation, MethodInfo method) {
        if (method.hasAnnotation(Idempotent.class)) {
            operation.addParameter(OASFactory.createParameter()
                    .name(KEY)
                    .in(Parameter.In.HEADER)
                    .required(true)
                    .description("Any text of 1 to 128 characters, new for each intent and the same for each retry")
                    .schema(ProblemSchema.text("For instance a UUID")
                            .minLength(1)
                            .maxLength(128)));
        }
        operation.setDescription(Stream.of(operation.getDescription(), callers(method), preconditions(operation))
                .filter(sentence -> sentence != null && !sentence.isBlank())
                .map(OperationTexts::ended)
                .collect(Collectors.joining(" ")));
    }

    private static String callers(MethodInfo method) {
        AnnotationInstance allowed = method.annotation(RolesAllowed.class);
        if (allowed == null) {
            allowed = method.declaringClass().declaredAnnotation(RolesAllowed.class);
        }
        if (method.hasAnnotation(PermitAll.class) || allowed == null) {
            return "Open to everybody, without a token.";
        }
        return "Role needed: " + String.join(" or ", allowed.value().asStringArray()) + ".";
    }

    private static String preconditions(Operation operation) {
        List<String> headers = operation.getParameters() == null
                ? List.of()
                : operation.getParameters().stream().map(Parameter::getName).toList();
        if (headers.contains(KEY)) {
            return "The same " + KEY + " with the same content gets the first answer again.";
        }
        return headers.contains("If-Match") ? "If-Match names the version that was seen." : null;
    }

    private static String ended(String sentence) {
        return sentence.endsWith(".") ? sentence : sentence + ".";
    }
}
