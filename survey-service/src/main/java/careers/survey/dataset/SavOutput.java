package careers.survey.dataset;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The elements of a system file: little-endian numbers and texts of fixed width. */
final class SavOutput {

    private final OutputStream out;
    private final ByteBuffer number = ByteBuffer.allocate(Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);

    SavOutput(OutputStream out) {
        this.out = out;
    }

    void int32(int... values) throws IOException {
        for (int value : values) {
            number.putInt(0, value);
            out.write(number.array(), 0, Integer.BYTES);
        }
    }

    void float64(double... values) throws IOException {
        for (double value : values) {
            number.putDouble(0, value);
            out.write(number.array(), 0, Double.BYTES);
        }
    }

    void bytes(byte... bytes) throws IOException {
        out.write(bytes);
    }

    /** A text with spaces behind it up to a width; what is longer is cut between two characters. */
    void padded(String text, int width) throws IOException {
        bytes(padded(cut(text, width), width));
    }

    /** A whole record of type 7 with elements of one size. */
    void extension(int subtype, int size, byte[] content) throws IOException {
        int32(7, subtype, size, content.length / size);
        bytes(content);
    }

    static byte[] padded(byte[] bytes, int width) {
        byte[] padded = Arrays.copyOf(bytes, width);
        Arrays.fill(padded, Math.min(bytes.length, width), width, (byte) ' ');
        return padded;
    }

    /** UTF-8 of as many whole characters as fit. */
    static byte[] cut(String text, int most) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length <= most) {
            return bytes;
        }
        int end = most;
        while (end > 0 && (bytes[end] & 0xC0) == 0x80) {
            end--;
        }
        return Arrays.copyOf(bytes, end);
    }

    static int roundedUp(int length, int multiple) {
        return (length + multiple - 1) / multiple * multiple;
    }
}
