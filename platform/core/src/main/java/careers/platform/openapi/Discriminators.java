package careers.platform.openapi;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * States in each of several alternatives the member that tells them apart. The scanner names it in the parent only; then
 * two alternatives with the same other members both fit, and a client cannot tell which it holds.
 */
final class Discriminators {

    private static final String REFERENCE = "#/components/schemas/";

    private Discriminators() {}

    static void complete(OpenAPI document) {
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        List.copyOf(schemas.values()).forEach(parent -> {
            if (parent.getDiscriminator() != null && parent.getDiscriminator().getMapping() != null) {
                String member = parent.getDiscriminator().getPropertyName();
                parent.getDiscriminator().getMapping().forEach((name, reference) -> {
                    Schema alternative = schemas.get(reference.replace(REFERENCE, ""));
                    alternative.addProperty(
                            member,
                            OASFactory.createSchema()
                                    .type(List.of(Schema.SchemaType.STRING))
                                    .enumeration(List.of(name)));
                    if (alternative.getRequired() == null
                            || !alternative.getRequired().contains(member)) {
                        alternative.addRequired(member);
                    }
                });
            }
        });
    }
}
