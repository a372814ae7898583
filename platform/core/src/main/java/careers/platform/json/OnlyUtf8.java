package careers.platform.json;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.io.IOContext;
import com.fasterxml.jackson.core.io.InputDecorator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Refuses bytes that are no UTF-8 (RFC 8259 §8.1, RFC 3629 §3). Jackson's own decoder takes sequences that are longer
 * than they need be and guesses at UTF-16, so that what a guard before us read as harmless could be something else here.
 */
final class OnlyUtf8 extends InputDecorator {

    private static final long serialVersionUID = 1L;

    @Override
    public InputStream decorate(IOContext context, InputStream in) throws IOException {
        byte[] bytes = in.readAllBytes();
        requireUtf8(ByteBuffer.wrap(bytes));
        return new ByteArrayInputStream(bytes);
    }

    /** Null: read them as they are. */
    @Override
    public InputStream decorate(IOContext context, byte[] bytes, int offset, int length) throws IOException {
        requireUtf8(ByteBuffer.wrap(bytes, offset, length));
        return null;
    }

    @Override
    public Reader decorate(IOContext context, Reader reader) {
        return reader;
    }

    private static void requireUtf8(ByteBuffer bytes) throws JsonParseException {
        try {
            // JSON has no U+0000 as it is: a zero byte is half a character of UTF-16 or a quarter of one of UTF-32.
            if (StandardCharsets.UTF_8.newDecoder().decode(bytes).toString().indexOf('\0') >= 0) {
                throw new JsonParseException(null, "not UTF-8");
            }
        } catch (CharacterCodingException e) {
            throw new JsonParseException(null, "not UTF-8", e);
        }
    }
}
