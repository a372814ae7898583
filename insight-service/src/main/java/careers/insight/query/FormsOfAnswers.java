package careers.insight.query;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * Says of every operation with the parameter {@code format} which forms its answer has besides the records that it declares.
 * Before the platform completes the document: examples go to the forms that are there.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 2)
public class FormsOfAnswers implements OASFilter {

    /** OpenAPI describes a media type once; what it looks like with a profile stands in an extension of ours. */
    private static final String PROFILES = "x-profiles";

    private static final Map<String, Object> JSON_STAT =
            Map.of(Format.PROFILE, Map.of("schema", Map.of("$ref", "#/components/schemas/JsonStat")));

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .filter(FormsOfAnswers::hasForms)
                .forEach(operation ->
                        complete(operation.getResponses().getAPIResponse("200").getContent()));
    }

    private static boolean hasForms(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(each -> "format".equals(each.getName()));
    }

    private static void complete(Content content) {
        content.getMediaType("application/json").addExtension(PROFILES, JSON_STAT);
        add(content, Format.CSV_TYPE, SchemaType.STRING);
        add(content, Format.CSVW_TYPE, SchemaType.OBJECT);
        add(content, Format.HTML_TYPE, SchemaType.STRING);
    }

    private static void add(Content content, String mediaType, SchemaType type) {
        content.addMediaType(
                mediaType,
                OASFactory.createMediaType().schema(OASFactory.createSchema().addType(type)));
    }
}
