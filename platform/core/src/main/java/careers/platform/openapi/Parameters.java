package careers.platform.openapi;

import java.util.List;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Mends what the scanner says of parameters. */
final class Parameters {

    private Parameters() {}

    /**
     * A text that is documented by an enum is a text. The scanner says that it is an object, or may be one, which no
     * text can obey, and of which client generators make classes that do not compile.
     */
    static void complete(Operation operation) {
        if (operation.getParameters() != null) {
            operation.getParameters().stream()
                    .map(Parameter::getSchema)
                    .filter(schema -> schema != null && schema.getType() != null)
                    .forEach(Parameters::complete);
        }
    }

    private static void complete(Schema schema) {
        if (schema.getRef() != null) {
            schema.setType(null);
        } else if (schema.getEnumeration() != null && schema.getType().contains(Schema.SchemaType.STRING)) {
            schema.setType(List.of(Schema.SchemaType.STRING));
        }
    }
}
