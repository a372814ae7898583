package careers.survey.freetext.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Reads words as they were meant: "k i l l", "su.ic.ide", "h4rm", "hurrrt". Only readings that the vocabulary knows are
 * taken; everything else stays as it was written.
 */
final class WordReader {

    private static final int CLOSE = 3;
    private static final int LETTERS_APART = 3;
    private static final int LONGEST_CHAIN = 12;
    private static final Pattern THREE_OR_MORE = Pattern.compile("(.)\\1\\1++");

    private final Words words;
    private final Vocabulary vocabulary;

    /** Takes one word and its place in the folded text. */
    interface Reader {

        void word(String word, int start, int end);
    }

    WordReader(Words words, Vocabulary vocabulary) {
        this.words = words;
        this.vocabulary = vocabulary;
    }

    void read(Reader reader) {
        int i = 0;
        while (i < words.size()) {
            int apart = endOfLettersApart(i);
            int next = apart - i >= LETTERS_APART ? readLetters(i, apart, reader) : readChain(i, reader);
            i = next;
        }
    }

    private int endOfLettersApart(int from) {
        int i = from;
        while (i < words.size() && words.length(i) == 1 && (i == from || words.isClose(i - 1, CLOSE))) {
            i++;
        }
        return i;
    }

    /** Letters set apart: cuts the longest known words out of them. */
    private int readLetters(int from, int to, Reader reader) {
        StringBuilder letters = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            letters.append(words.word(i));
        }
        String all = plainFigures(letters.toString(), 'i');
        int i = 0;
        while (i < all.length()) {
            int length = vocabulary.longestKnown(all, i);
            int next = i + Math.max(1, length);
            reader.word(all.substring(i, next), words.start(from + i), words.end(from + next - 1));
            i = next;
        }
        return to;
    }

    /** Words without a space in between: one word, if the vocabulary knows it so; else each alone. */
    private int readChain(int from, Reader reader) {
        int to = from + 1;
        while (to < words.size()
                && to - from < LONGEST_CHAIN
                && words.isClose(to - 1, 2)
                && words.gapAfter(to - 1).chars().noneMatch(Character::isWhitespace)) {
            to++;
        }
        boolean signed = isSign(words.text().near(words.start(from) - 1));
        if ((to - from > 1 || signed) && readJoined(from, to, reader)) {
            return to;
        }
        for (int i = from; i < to; i++) {
            reader.word(meant(words.word(i)), words.start(i), words.end(i));
        }
        return to;
    }

    private boolean readJoined(int from, int to, Reader reader) {
        int start = words.start(from) - (isSign(words.text().near(words.start(from) - 1)) ? 1 : 0);
        int end = words.end(to - 1);
        if (end - start > 2 * Vocabulary.LONGEST) {
            return false;
        }
        String written = words.text().between(start, end);
        String word = plainFigures(written, 'i').replaceAll("[^\\p{L}\\p{N}]", "");
        if (!vocabulary.knows(word) || word.length() < LETTERS_APART) {
            return false;
        }
        reader.word(word, start, end);
        return true;
    }

    /** The first reading of a word that the vocabulary knows. */
    private String meant(String word) {
        if (vocabulary.knows(word) || word.length() > 2 * Vocabulary.LONGEST) {
            return word;
        }
        for (String reading : readings(word)) {
            if (vocabulary.knows(reading)) {
                return reading;
            }
        }
        return word;
    }

    private static List<String> readings(String word) {
        List<String> readings = new ArrayList<>();
        boolean figures =
                word.chars().anyMatch(Character::isDigit) && word.chars().anyMatch(Character::isLetter);
        for (String plain : figures ? List.of(plainFigures(word, 'i'), plainFigures(word, 'l')) : List.of(word)) {
            readings.add(plain);
            readings.add(THREE_OR_MORE.matcher(plain).replaceAll("$1$1"));
            readings.add(THREE_OR_MORE.matcher(plain).replaceAll("$1"));
        }
        return readings;
    }

    private static boolean isSign(char c) {
        return c == '@' || c == '$';
    }

    /** Figures and signs that stand for letters. */
    private static String plainFigures(String word, char one) {
        StringBuilder plain = new StringBuilder(word.toLowerCase(Locale.ROOT));
        for (int i = 0; i < plain.length(); i++) {
            char letter =
                    switch (plain.charAt(i)) {
                        case '0' -> 'o';
                        case '1', '!', '|' -> one;
                        case '3' -> 'e';
                        case '4', '@' -> 'a';
                        case '5', '$' -> 's';
                        case '7', '+' -> 't';
                        case '8' -> 'b';
                        default -> plain.charAt(i);
                    };
            plain.setCharAt(i, letter);
        }
        return plain.toString();
    }
}
