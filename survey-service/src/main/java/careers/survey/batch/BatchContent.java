package careers.survey.batch;

import careers.platform.problem.PlatformError;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** The bytes of a batch, unpacked, and the lines in them (NDJSON: one JSON text a line, blank lines say nothing). */
record BatchContent(byte[] bytes) {

    static final int MAX_LINES = 5_000;
    static final int MAX_BYTES = 10 * 1024 * 1024;

    /**
     * A line that is not blank.
     *
     * @param number counted from 1, blank lines included
     * @param bytes as they came, without the line's end
     */
    record Line(int number, byte[] bytes) {

        /** The text; nothing if it is not UTF-8. */
        Optional<String> text() {
            try {
                return Optional.of(StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString());
            } catch (CharacterCodingException e) {
                return Optional.empty();
            }
        }
    }

    /**
     * Unpacks a body, never further than the limit: a bomb of gzip costs no more than an honest body.
     *
     * @param encoding the header {@code Content-Encoding}, null if there is none
     * @throws careers.platform.problem.ProblemException 415 another encoding, 413 too large, 422 broken gzip or no line
     */
    static BatchContent unpack(byte[] body, String encoding) {
        BatchContent content = new BatchContent(unpacked(body, encoding));
        int lines = content.lines().size();
        if (lines == 0) {
            throw BatchError.BATCH_EMPTY.problem();
        }
        if (lines > MAX_LINES) {
            throw BatchError.BATCH_TOO_LARGE.problem();
        }
        return content;
    }

    private static byte[] unpacked(byte[] body, String encoding) {
        return switch (encoding == null ? "identity" : encoding.strip().toLowerCase(Locale.ROOT)) {
            case "identity" -> limited(body);
            case "gzip" -> limited(gunzip(body));
            default -> throw PlatformError.UNSUPPORTED_MEDIA_TYPE.problem();
        };
    }

    private static byte[] gunzip(byte[] body) {
        try (InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return unpacked.readNBytes(MAX_BYTES + 1);
        } catch (IOException e) {
            throw BatchError.CONTENT_NOT_GZIP.problem();
        }
    }

    private static byte[] limited(byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw BatchError.BATCH_TOO_LARGE.problem();
        }
        return bytes;
    }

    /** The lines that are not blank; a line ends with LF or CR LF, the last one with the content. */
    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        int number = 0;
        int start = 0;
        while (start < bytes.length) {
            number++;
            int end = start;
            while (end < bytes.length && bytes[end] != '\n') {
                end++;
            }
            if (!isBlank(start, end)) {
                lines.add(new Line(number, Arrays.copyOfRange(bytes, start, end)));
            }
            if (lines.size() > MAX_LINES) {
                return lines;
            }
            start = end + 1;
        }
        return lines;
    }

    private boolean isBlank(int start, int end) {
        for (int i = start; i < end; i++) {
            if (bytes[i] != ' ' && bytes[i] != '\t' && bytes[i] != '\r') {
                return false;
            }
        }
        return true;
    }
}
