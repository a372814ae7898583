package careers.platform.testing;

import java.util.Locale;

/**
 * One call and its answer.
 *
 * @param path as it was sent, without the query
 * @param requestType media type of the request's body, null where it has none
 * @param requestBody null where it has none, or where it is no text
 * @param contentType of the answer, null where it has no body
 * @param body empty where it has none, or where it is no text
 */
public record Exchange(
        String method,
        String path,
        String requestType,
        String requestBody,
        int status,
        String contentType,
        String body) {

    /** The media type without parameters, in lower case; null stays null. */
    static String mediaType(String contentType) {
        return contentType == null || contentType.isBlank()
                ? null
                : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    /** Whether a body of this type can be read as text. */
    static boolean isText(String contentType) {
        String type = mediaType(contentType);
        return type != null && type.matches("text/.*|.*[/+](json|xml|x-ndjson|yaml)");
    }

    static boolean isJson(String contentType) {
        String type = mediaType(contentType);
        return type != null && type.matches(".*[/+]json");
    }
}
