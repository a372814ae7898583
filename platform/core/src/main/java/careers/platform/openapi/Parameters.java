package careers.platform.openapi;

import java.util.List;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Mends what the scanner says of parameters. */
final class Parameters {

    private Parameters() {}

    /**
     * A text that is documented by an enum is a text. The scanner says it may be an object too, of which client
     * generators make classes that do not compile.
     */
    static void complete(Operation operation) {
        if (operation.getParameters() == null) {
            return;
        }
        operation.getParameters().stream()
                .map(Parameter::getSchema)
                .filter(schema -> schema != null && schema.getEnumeration() != null && schema.getType() != null)
                .filter(schema -> schema.getType().contains(Schema.SchemaType.STRING))
                .forEach(schema -> schema.setType(List.of(Schema.SchemaType.STRING)));
    }
}
