package careers.insight.response;

import java.sql.Array;
import java.sql.SQLException;
import java.util.Arrays;

/** Coded answers of one person as numbers of {@link AnswerCodes}, in the order in which they were given. */
public final class CodeNumbers {

    /** No coded answer. */
    public static final CodeNumbers NONE = new CodeNumbers(new short[0]);

    private final short[] numbers;

    CodeNumbers(short[] numbers) {
        this.numbers = numbers;
    }

    static CodeNumbers read(Array column) throws SQLException {
        var values = (Short[]) column.getArray();
        var numbers = new short[values.length];
        for (int i = 0; i < values.length; i++) {
            numbers[i] = values[i];
        }
        return new CodeNumbers(numbers);
    }

    int size() {
        return numbers.length;
    }

    short at(int place) {
        return numbers[place];
    }

    CodeNumbers and(CodeNumbers more) {
        var all = Arrays.copyOf(numbers, numbers.length + more.numbers.length);
        System.arraycopy(more.numbers, 0, all, numbers.length, more.numbers.length);
        return new CodeNumbers(all);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CodeNumbers that && Arrays.equals(numbers, that.numbers);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(numbers);
    }

    @Override
    public String toString() {
        return Arrays.toString(numbers);
    }
}
