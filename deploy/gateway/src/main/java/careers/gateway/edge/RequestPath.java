package careers.gateway.edge;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Which paths go through. A path that two programs could read differently (one decodes it, the other does not; one drops
 * dot segments, the other does not) is a way around whatever was decided from its text, so none of those goes through.
 */
final class RequestPath {
    private static final String SEPARATORS_AND_DELIMITERS = "/\\;?#";

    private RequestPath() {}

    /** True for an absolute path of plain segments whose every escape is one UTF-8 character that needed escaping. */
    static boolean isClear(String path) {
        if (!path.startsWith("/") || !isPlainAscii(path)) {
            return false;
        }
        if (path.length() == 1) {
            return true;
        }
        String[] segments = path.substring(1).split("/", -1);
        for (int i = 0; i < segments.length; i++) {
            boolean trailingSlash = i == segments.length - 1 && segments[i].isEmpty();
            if (!trailingSlash && !isClearSegment(segments[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlainAscii(String path) {
        return path.chars().allMatch(c -> c > 0x20 && c < 0x7f && "\\;\"<>^`{|}#?".indexOf(c) < 0);
    }

    private static boolean isClearSegment(String segment) {
        if (segment.isEmpty()) {
            return false;
        }
        String text = segment.indexOf('%') < 0 ? segment : decoded(segment);
        return text != null
                && !text.equals(".")
                && !text.equals("..")
                && text.chars().noneMatch(RequestPath::misleads);
    }

    /** Separators, control characters, and the percent sign that makes a second round of decoding possible. */
    private static boolean misleads(int c) {
        return SEPARATORS_AND_DELIMITERS.indexOf(c) >= 0 || c == '%' || Character.isISOControl(c);
    }

    /** The segment with its escapes resolved, or null if an escape or the UTF-8 made of them is broken. */
    private static String decoded(String segment) {
        ByteBuffer bytes = ByteBuffer.allocate(segment.length());
        for (int i = 0; i < segment.length(); i++) {
            char c = segment.charAt(i);
            if (c != '%') {
                bytes.put((byte) c);
            } else if (i + 2 < segment.length()
                    && HexFormat.isHexDigit(segment.charAt(i + 1))
                    && HexFormat.isHexDigit(segment.charAt(i + 2))) {
                bytes.put((byte) HexFormat.fromHexDigits(segment, i + 1, i + 3));
                i += 2;
            } else {
                return null;
            }
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
        } catch (CharacterCodingException broken) {
            return null;
        }
    }
}
