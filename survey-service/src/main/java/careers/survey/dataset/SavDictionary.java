package careers.survey.dataset;

import careers.survey.questionnaire.Label;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Everything of an SPSS system file that stands before its cases, as the GNU PSPP developers' guide describes the format
 * ("System File Format"; the record numbers are its own).
 */
final class SavDictionary {

    /** Whole numbers from 1 - 100 to 251 - 100 take one byte in a case. */
    static final int BIAS = 100;

    private static final int MOST_LABEL_BYTES = 255;
    private static final int MOST_VALUE_LABEL_BYTES = 120;
    private static final int NUMBER_FORMAT = 5 << 16;
    private static final int TEXT_FORMAT = 1 << 16;
    private static final int RANGE_OF_MISSING_VALUES = -2;
    /**
     * A short text may have three missing values, a number a whole range of them; the other two stand as their codes. Of
     * texts longer than 8 bytes none are declared: SPSS and PSPP 1.6 disagree about the record for it.
     */
    private static final List<Missing> MISSING_TEXTS =
            List.of(Missing.NOT_ASKED, Missing.NOT_ANSWERED, Missing.PREFER_NOT_TO_SAY);

    private final Dataset dataset;
    private final Wording wording;
    private final List<SavVariable> variables = new ArrayList<>();
    private int slots;

    SavDictionary(Dataset dataset, Wording wording) {
        this.dataset = dataset;
        this.wording = wording;
        for (Column column : dataset.columns()) {
            int width = column.kind() == Column.Kind.TEXT ? Math.max(2, column.width()) : 0;
            SavVariable variable = new SavVariable(column, "V" + (variables.size() + 1), slots + 1, width);
            variables.add(variable);
            slots += variable.slots();
        }
    }

    List<SavVariable> variables() {
        return variables;
    }

    void write(SavOutput out) throws IOException {
        header(out);
        for (SavVariable variable : variables) {
            variable(out, variable);
        }
        for (SavVariable variable : variables) {
            valueLabels(out, variable);
        }
        machine(out);
        responseSets(out);
        display(out);
        out.extension(13, 1, joined("\t", v -> v.shortName() + "=" + v.column().name()));
        if (variables.stream().anyMatch(SavVariable::isSegmented)) {
            out.extension(14, 1, veryLongTexts());
        }
        out.extension(20, 1, "UTF-8".getBytes(StandardCharsets.US_ASCII));
        out.int32(999, 0);
    }

    private void header(SavOutput out) throws IOException {
        out.padded("$FL2", 4);
        out.padded("@(#) SPSS DATA FILE careers survey-service", 60);
        out.int32(2, slots, 1, 0, (int) Math.min(dataset.rows(), Integer.MAX_VALUE));
        out.float64(BIAS);
        out.padded(dataset.made().format(DateTimeFormatter.ofPattern("dd MMM yy", Locale.ENGLISH)), 9);
        out.padded("00:00:00", 8);
        out.padded(wording.in(dataset.title()), 64);
        out.bytes(new byte[3]);
    }

    private void variable(SavOutput out, SavVariable variable) throws IOException {
        record(
                out,
                variable,
                variable.shortName(),
                variable.widthOf(0),
                variable.column().label());
        for (int segment = 1; segment < variable.segments(); segment++) {
            record(out, variable, segmentName(variable, segment), variable.widthOf(segment), null);
        }
    }

    private static String segmentName(SavVariable variable, int segment) {
        String name = "S" + Integer.toString(variable.position(), 36) + "_" + Integer.toString(segment, 36);
        return name.toUpperCase(Locale.ROOT);
    }

    private void record(SavOutput out, SavVariable variable, String name, int width, Label label) throws IOException {
        int format = variable.isText()
                ? TEXT_FORMAT | width << 8
                : NUMBER_FORMAT
                        | (variable.column().decimals() > 0 ? 16 : 8) << 8
                        | variable.column().decimals();
        boolean shortText = variable.isText() && width <= 8;
        int missing = shortText ? MISSING_TEXTS.size() : variable.isText() ? 0 : RANGE_OF_MISSING_VALUES;
        out.int32(2, width, label == null ? 0 : 1, missing, format, format);
        out.padded(name, 8);
        if (label != null) {
            byte[] text = SavOutput.cut(wording.in(label), MOST_LABEL_BYTES);
            out.int32(text.length);
            out.bytes(SavOutput.padded(text, SavOutput.roundedUp(text.length, 4)));
        }
        if (shortText) {
            for (Missing value : MISSING_TEXTS) {
                out.padded(Integer.toString(value.number()), 8);
            }
        } else if (!variable.isText()) {
            out.float64(
                    variable.column().numberOf(Missing.PREFER_NOT_TO_SAY),
                    variable.column().numberOf(Missing.NOT_APPLICABLE));
        }
        for (int slot = 1; slot < SavVariable.slots(width); slot++) {
            out.int32(2, -1, 0, 0, 0, 0);
            out.padded("", 8);
        }
    }

    private void valueLabels(SavOutput out, SavVariable variable) throws IOException {
        if (variable.isText()) {
            return;
        }
        Map<Integer, Label> labels = new LinkedHashMap<>();
        variable.column().categories().forEach(c -> labels.put(c.number(), c.label()));
        for (Missing missing : Missing.values()) {
            labels.put(variable.column().numberOf(missing), missing.label());
        }
        out.int32(3, labels.size());
        for (Map.Entry<Integer, Label> label : labels.entrySet()) {
            byte[] text = SavOutput.cut(wording.in(label.getValue()), MOST_VALUE_LABEL_BYTES);
            out.float64(label.getKey());
            out.bytes((byte) text.length);
            out.bytes(SavOutput.padded(text, SavOutput.roundedUp(text.length + 1, 8) - 1));
        }
        out.int32(4, 1, variable.position());
    }

    private static void machine(SavOutput out) throws IOException {
        // Version 1.0.0 of this writer; IEEE 754, little-endian, UTF-8.
        out.int32(7, 3, 4, 8, 1, 0, 0, -1, 1, 1, 2, 65001);
        out.int32(7, 4, 8, 3);
        out.float64(-Double.MAX_VALUE, Double.MAX_VALUE, Math.nextUp(-Double.MAX_VALUE));
    }

    /** Says which columns are the parts of one question with several answers. */
    private void responseSets(SavOutput out) throws IOException {
        Map<String, List<SavVariable>> sets = variables.stream()
                .filter(v -> v.column().set() != null)
                .collect(Collectors.groupingBy(v -> v.column().set(), LinkedHashMap::new, Collectors.toList()));
        StringBuilder text = new StringBuilder();
        sets.forEach((name, parts) -> {
            String label = wording.in(parts.getFirst().column().question());
            text.append("$").append(name).append("=D1 1 ");
            text.append(label.getBytes(StandardCharsets.UTF_8).length)
                    .append(' ')
                    .append(label);
            parts.forEach(v -> text.append(' ').append(v.shortName().toLowerCase(Locale.ROOT)));
            text.append('\n');
        });
        if (!text.isEmpty()) {
            out.extension(7, 1, text.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    private void display(SavOutput out) throws IOException {
        int parts = variables.stream().mapToInt(SavVariable::segments).sum();
        out.int32(7, 11, 4, 3 * parts);
        for (SavVariable variable : variables) {
            boolean scale = variable.column().kind() == Column.Kind.NUMBER;
            for (int segment = 0; segment < variable.segments(); segment++) {
                int width = variable.isText() ? Math.min(32, variable.widthOf(segment)) : 8;
                out.int32(scale ? 3 : 1, width, variable.isText() ? 0 : 1);
            }
        }
    }

    private byte[] veryLongTexts() {
        StringBuilder text = new StringBuilder();
        variables.stream()
                .filter(SavVariable::isSegmented)
                .forEach(v -> text.append(v.shortName())
                        .append("=%05d".formatted(v.width()))
                        .append("\0\t"));
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private byte[] joined(String delimiter, Function<SavVariable, String> part) {
        return variables.stream()
                .map(part)
                .collect(Collectors.joining(delimiter))
                .getBytes(StandardCharsets.UTF_8);
    }
}
