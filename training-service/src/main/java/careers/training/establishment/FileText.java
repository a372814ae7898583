package careers.training.establishment;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** Decodes a file that does not say its encoding: UTF-8 when it is valid UTF-8, otherwise Windows-1252. */
final class FileText {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final int CHUNK = 8_192;

    private FileText() {}

    /** The characters, decoded as they are read: a file of 64 MB as one text would take a machine's memory. */
    static Reader reader(byte[] bytes) {
        int start = startsWithMark(bytes) ? BYTE_ORDER_MARK.length : 0;
        return new InputStreamReader(
                new ByteArrayInputStream(bytes, start, bytes.length - start),
                isUtf8(bytes) ? StandardCharsets.UTF_8 : WINDOWS);
    }

    private static boolean startsWithMark(byte[] bytes) {
        return bytes.length >= BYTE_ORDER_MARK.length
                && bytes[0] == BYTE_ORDER_MARK[0]
                && bytes[1] == BYTE_ORDER_MARK[1]
                && bytes[2] == BYTE_ORDER_MARK[2];
    }

    private static boolean isUtf8(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer left = ByteBuffer.wrap(bytes);
        CharBuffer chunk = CharBuffer.allocate(CHUNK);
        CoderResult result;
        do {
            result = decoder.decode(left, chunk.clear(), true);
        } while (result.isOverflow());
        return !result.isError();
    }
}
