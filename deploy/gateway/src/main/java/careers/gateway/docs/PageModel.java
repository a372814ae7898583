package careers.gateway.docs;

import java.util.List;

/**
 * What the page shows, ready for a template without logic. All texts are plain text; the template escapes them.
 *
 * @param version of the documents, as they state it
 */
record PageModel(String title, String description, String version, List<Service> services, List<Schema> schemas) {

    /** One service with its operations in the order of their paths. */
    record Service(String name, String description, List<Operation> operations) {}

    /**
     * One method of one path.
     *
     * @param open true if no token is needed
     * @param roles any one of which is enough; empty when the service names none
     */
    record Operation(
            String anchor,
            String method,
            String path,
            String summary,
            String description,
            boolean open,
            List<String> roles,
            List<Parameter> parameters,
            Content body,
            boolean bodyRequired,
            List<Response> responses) {}

    /** One parameter in path, query or header. */
    record Parameter(String name, String in, boolean required, DataType type, String rules, String description) {}

    /** A body in each media type it comes in; empty when there is none. */
    record Content(String description, List<Media> media) {}

    /** One media type. */
    record Media(String type, DataType schema, List<Example> examples) {}

    /** An example as it is sent; the name is empty when there is only one. */
    record Example(String name, String text) {}

    /** One answer. */
    record Response(String status, String description, List<Parameter> headers, Content content) {}

    /** A type in words, with the anchor of the schema it names or an empty text. */
    record DataType(String text, String anchor) {}

    /** One named schema. */
    record Schema(
            String anchor,
            String name,
            String description,
            DataType type,
            String rules,
            List<Property> properties,
            List<Example> examples) {}

    /** One property; those of nested objects carry the whole way: {@code label.en}. */
    record Property(String name, boolean required, DataType type, String rules, String description) {}
}
