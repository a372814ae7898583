package careers.platform.openapi;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** The one shape of every error, RFC 9457. */
final class ProblemSchema {

    static final String NAME = "Problem";
    static final String MEDIA_TYPE = "application/problem+json";

    private ProblemSchema() {}

    /** The body of a response that is an error. */
    static Content content() {
        return OASFactory.createContent()
                .addMediaType(
                        MEDIA_TYPE,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref(NAME)));
    }

    static Schema schema() {
        Schema violation = object().addProperty("pointer", text("Where, as a JSON pointer (RFC 6901) into the request"))
                .addProperty("code", text("Which rule"))
                .addProperty("message", text("The rule in words, in the language of the answer"));
        return object().description("What went wrong (RFC 9457); further members depend on the code")
                .addProperty("type", text("/problems/ and the code in lower case"))
                .addProperty("title", text("What is wrong, the same for every occurrence"))
                .addProperty(
                        "status",
                        OASFactory.createSchema()
                                .type(List.of(Schema.SchemaType.INTEGER))
                                .format("int32"))
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

    static Schema text(String description) {
        return OASFactory.createSchema().type(List.of(Schema.SchemaType.STRING)).description(description);
    }

    private static Schema object() {
        return OASFactory.createSchema().type(List.of(Schema.SchemaType.OBJECT));
    }
}
