package careers.platform.testing.badinput;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;

/**
 * An operation of the service as its OpenAPI document tells it.
 *
 * @param roles each of which may call it
 * @param parameters its path, query and header parameters
 * @param mediaType of the body; null if it takes none
 * @param schema of the body; null if it takes none
 */
public record Operation(
        String id,
        String method,
        String path,
        Set<String> roles,
        List<Parameter> parameters,
        String mediaType,
        JsonNode schema) {

    /**
     * One of its parameters.
     *
     * @param in path, query or header
     * @param sample a value that can be read as one; empty where the operation can do without it
     */
    public record Parameter(String name, String in, String sample) {}

    public boolean takesJson() {
        return mediaType != null && mediaType.matches("application/(.+[+])?json") && schema.has("$ref");
    }

    public boolean isChange() {
        return !"GET".equals(method);
    }

    public List<String> names(String in) {
        return parameters.stream()
                .filter(p -> p.in().equals(in))
                .map(Parameter::name)
                .toList();
    }
}
