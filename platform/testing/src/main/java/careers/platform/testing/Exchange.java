package careers.platform.testing;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * One call and its answer.
 *
 * @param path as it was sent, without the query
 * @param requestType media type of the request's body, null where it has none
 * @param requestBody null where it has none, or where it is no text
 * @param contentType of the answer, null where it has no body
 * @param language of the answer as {@code Content-Language} names it, null where it is the same in every language
 * @param body empty where it has none, or where it is no text
 */
public record Exchange(
        String method,
        String path,
        String requestType,
        String requestBody,
        int status,
        String contentType,
        String language,
        String body) {

    /** The media type in lower case, without a charset but with a profile (RFC 6906); null stays null. */
    static String mediaType(String contentType) {
        return contentType == null || contentType.isBlank()
                ? null
                : Arrays.stream(contentType.toLowerCase(Locale.ROOT).split(";"))
                        .map(String::strip)
                        .filter(part -> !part.startsWith("charset="))
                        .collect(Collectors.joining(";"));
    }

    /** Whether a body of this type can be read as text. */
    static boolean isText(String contentType) {
        String type = mediaType(contentType);
        return type != null && type.matches("text/.*|.*[/+](json|xml|x-ndjson|yaml)(;.*)?");
    }

    static boolean isJson(String contentType) {
        String type = mediaType(contentType);
        return type != null && type.matches(".*[/+]json(;.*)?");
    }
}
