package careers.platform.openapi;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;

/** What a successful answer holds, where only its status was described. */
final class SuccessBody {

    private SuccessBody() {}

    static void complete(Operation operation, MethodInfo method, OpenAPI document) {
        if (method.returnType().kind() != Type.Kind.PARAMETERIZED_TYPE) {
            return;
        }
        Type body = method.returnType().asParameterizedType().arguments().getFirst();
        String schema = body.name().withoutPackagePrefix();
        if (!document.getComponents().getSchemas().containsKey(schema)) {
            return;
        }
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("2") && response.getContent() == null) {
                response.setContent(OASFactory.createContent()
                        .addMediaType(
                                "application/json",
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref(schema))));
            }
        });
    }
}
