package careers.survey.freetext.screening;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * A text as the screens read it: lower case, accents and invisible characters gone, other scripts' look-alikes, full
 * width letters, curly quotes and long dashes made plain. Each of its characters knows where in the original it stood.
 */
public final class FoldedText {

    /** Cyrillic and Greek letters that pass for Latin ones, and typographic signs; below each what it looks like. */
    private static final String LOOK_ALIKES =
            "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0455\u0458\u0501\u04bb\u043a\u043c\u0442\u03ba\u03bf\u03b1\u03c1\u03bd\u03b9\u0131"
                    + "\u02bc\u2018\u2019\u201b\u00b4\u02b9\u2032\u2010\u2011\u2012\u2013\u2014\u2212";

    private static final String PLAIN = "aeopcyxisjdhkmtkoapvii'''''''------";

    /** Some characters stand for a whole phrase; nobody hides a number in them. */
    private static final int LONGEST_EXPANSION = 4;

    private final String original;
    private final String folded;
    private final int[] starts;

    private FoldedText(String original, String folded, int[] starts) {
        this.original = original;
        this.folded = folded;
        this.starts = starts;
    }

    public static FoldedText of(String original) {
        StringBuilder folded = new StringBuilder(original.length());
        int[] starts = new int[original.length() + 1];
        int codePoint;
        for (int i = 0; i < original.length(); i += Character.charCount(codePoint)) {
            codePoint = original.codePointAt(i);
            int before = folded.length();
            fold(codePoint, folded);
            if (folded.length() >= starts.length) {
                starts = Arrays.copyOf(starts, folded.length() * 2);
            }
            Arrays.fill(starts, before, folded.length(), i);
        }
        return new FoldedText(original, folded.toString(), starts);
    }

    private static void fold(int codePoint, StringBuilder to) {
        if (codePoint < 128) {
            fold((char) codePoint, to);
        } else if (Character.isDigit(codePoint)) {
            to.append((char) ('0' + Character.digit(codePoint, 10)));
        } else if (LOOK_ALIKES.indexOf(codePoint) >= 0) {
            to.append(plainLetter((char) codePoint));
        } else if (!isInvisible(codePoint)) {
            String plain = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKD)
                    .toLowerCase(Locale.ROOT);
            for (int i = 0; i < Math.min(plain.length(), LONGEST_EXPANSION); i++) {
                if (!isInvisible(plain.charAt(i))) {
                    to.append(plainLetter(plain.charAt(i)));
                }
            }
        }
    }

    private static void fold(char ascii, StringBuilder to) {
        if (ascii == '`') {
            to.append('\'');
        } else if (ascii >= ' ' || Character.isWhitespace(ascii)) {
            to.append(Character.toLowerCase(ascii));
        }
    }

    /** Combining marks, zero-width and direction signs, variation selectors, fillers: what hides inside a word. */
    private static boolean isInvisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.FORMAT,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.CONTROL -> !Character.isWhitespace(codePoint);
            default -> codePoint == 0x115F || codePoint == 0x1160 || codePoint == 0x3164 || codePoint == 0xFFA0;
        };
    }

    private static char plainLetter(char letter) {
        int at = LOOK_ALIKES.indexOf(letter);
        return at < 0 ? letter : PLAIN.charAt(at);
    }

    /** The folded text. */
    @Override
    public String toString() {
        return folded;
    }

    int length() {
        return folded.length();
    }

    char at(int index) {
        return folded.charAt(index);
    }

    /** The character, or a space outside the text. */
    char near(int index) {
        return index < 0 || index >= folded.length() ? ' ' : folded.charAt(index);
    }

    String between(int from, int to) {
        return folded.substring(from, to);
    }

    int indexOf(char wanted, int from) {
        return folded.indexOf(wanted, from);
    }

    boolean startsWith(String wanted, int from) {
        return folded.startsWith(wanted, from);
    }

    /** Whether the original of this character is a capital letter. */
    boolean isCapital(int index) {
        return Character.isUpperCase(original.codePointAt(starts[index]));
    }

    /** A finding between two of the folded characters, told in places of the original. */
    TextFinding finding(FindingKind kind, int from, int to) {
        return new TextFinding(kind, start(from), end(to));
    }

    int start(int from) {
        return starts[from];
    }

    /** The end in the original of what ends here in the folded text. */
    int end(int to) {
        int last = starts[to - 1];
        return last + Character.charCount(original.codePointAt(last));
    }
}
