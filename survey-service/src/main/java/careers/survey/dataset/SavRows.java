package careers.survey.dataset;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;

/**
 * An SPSS system file, {@code .sav}, cases compressed byte by byte: eight commands of one byte, then what they announce.
 * Codes are numbers here, because only numbers take five missing values; their labels are in one language.
 */
final class SavRows implements RowWriter {

    private static final int RAW = 253;
    private static final int SPACES = 254;
    private static final int END = 252;
    private static final int SLOT = 8;

    private final OutputStream file;
    private final SavOutput out;
    private final List<SavVariable> variables;
    private final byte[] commands = new byte[SLOT];
    private final ByteArrayOutputStream announced = new ByteArrayOutputStream();
    private final SavOutput values = new SavOutput(announced);
    private int count;

    SavRows(Dataset dataset, Wording wording, OutputStream out) throws IOException {
        this.file = new BufferedOutputStream(out, 1 << 16);
        this.out = new SavOutput(file);
        SavDictionary dictionary = new SavDictionary(dataset, wording);
        this.variables = dictionary.variables();
        dictionary.write(this.out);
    }

    @Override
    public void write(Object[] cells) throws IOException {
        for (int i = 0; i < cells.length; i++) {
            SavVariable variable = variables.get(i);
            if (variable.isText()) {
                text(
                        variable,
                        cells[i] instanceof Missing missing ? Integer.toString(missing.number()) : (String) cells[i]);
            } else {
                number(numberOf(variable.column(), cells[i]));
            }
        }
    }

    private static double numberOf(Column column, Object value) {
        return switch (value) {
            case Missing missing -> column.numberOf(missing);
            case Category category -> category.number();
            default -> ((Number) value).doubleValue();
        };
    }

    private void number(double value) throws IOException {
        double command = value + SavDictionary.BIAS;
        if (command >= 1 && command < END && command == Math.rint(command)) {
            command((int) command);
        } else {
            values.float64(value);
            command(RAW);
        }
    }

    private void text(SavVariable variable, String value) throws IOException {
        byte[] bytes = SavOutput.cut(value, variable.width());
        if (!variable.isSegmented()) {
            slots(bytes, variable.width());
            return;
        }
        // All 255 bytes of a segment are used; what its 252 announce is taken up by the last one (Very Long String
        // Record).
        int from = 0;
        for (int segment = 0; segment < variable.segments(); segment++) {
            int width = variable.widthOf(segment);
            int to = Math.min(bytes.length, from + width);
            slots(Arrays.copyOfRange(bytes, Math.min(from, bytes.length), to < from ? from : to), width);
            from += width;
        }
    }

    private void slots(byte[] bytes, int width) throws IOException {
        byte[] padded = SavOutput.padded(bytes, SavOutput.roundedUp(width, SLOT));
        for (int at = 0; at < padded.length; at += SLOT) {
            if (at >= bytes.length) {
                command(SPACES);
            } else {
                values.bytes(Arrays.copyOfRange(padded, at, at + SLOT));
                command(RAW);
            }
        }
    }

    private void command(int command) throws IOException {
        commands[count++] = (byte) command;
        if (count == SLOT) {
            flush();
        }
    }

    private void flush() throws IOException {
        file.write(commands);
        announced.writeTo(file);
        announced.reset();
        Arrays.fill(commands, (byte) 0);
        count = 0;
    }

    @Override
    public void close() throws IOException {
        try (file) {
            command(END);
            if (count > 0) {
                flush();
            }
        }
    }
}
