package careers.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/** Completes the document that is scanned from the code of a service. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ApiDocument implements OASFilter {

    private static final DotName PATH = DotName.createSimple(Path.class);

    private final IndexView index;

    /** @param index the classes of the service */
    public ApiDocument(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        document.getComponents().addSchema(ProblemSchema.NAME, ProblemSchema.schema());
        Discriminators.complete(document);
        // Meant for everybody, where an inventory of addresses asks.
        document.setServers(List.of(OASFactory.createServer().url("/").extensions(Map.of("x-internal", false))));
        Map<String, MethodInfo> methods = resourceMethods();
        ProblemExamples problems = new ProblemExamples(ErrorCodes.of(index), document);
        SharedResponses shared = new SharedResponses(document);
        for (PathItem path : document.getPaths().getPathItems().values()) {
            path.getOperations().forEach((verb, operation) -> {
                Parameters.complete(operation);
                MethodInfo method = methods.get(operation.getOperationId());
                if (method != null) {
                    OperationTexts.complete(operation, method);
                    SuccessBody.complete(operation, method, document);
                }
                ProblemResponses.complete(operation, verb, method);
                RecordedExamples.complete(operation);
                problems.complete(operation);
                shared.replaceIn(operation);
            });
        }
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
}
