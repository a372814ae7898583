package careers.survey.freetext.screening;

import java.util.Arrays;

/** The words of a folded text: runs of letters and digits. An apostrophe inside a word belongs to it. */
final class Words {

    private final FoldedText text;
    private int[] starts = new int[16];
    private int[] ends = new int[16];
    private int size;

    private Words(FoldedText text) {
        this.text = text;
    }

    static Words of(FoldedText text) {
        Words words = new Words(text);
        int i = 0;
        while (i < text.length()) {
            if (Character.isLetterOrDigit(text.at(i))) {
                int end = wordEnd(text, i);
                words.add(i, end);
                i = end;
            } else {
                i++;
            }
        }
        return words;
    }

    private static int wordEnd(FoldedText text, int start) {
        int i = start;
        while (Character.isLetterOrDigit(text.near(i))
                || (text.near(i) == '\''
                        && Character.isLetter(text.at(i - 1))
                        && Character.isLetter(text.near(i + 1)))) {
            i++;
        }
        return i;
    }

    private void add(int start, int end) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
        }
        starts[size] = start;
        ends[size] = end;
        size++;
    }

    FoldedText text() {
        return text;
    }

    int size() {
        return size;
    }

    int start(int word) {
        return starts[word];
    }

    int end(int word) {
        return ends[word];
    }

    int length(int word) {
        return ends[word] - starts[word];
    }

    /** The word without apostrophes; empty before the first and after the last. */
    String word(int word) {
        if (word < 0 || word >= size) {
            return "";
        }
        String found = text.between(starts[word], ends[word]);
        return found.indexOf('\'') < 0 ? found : found.replace("'", "");
    }

    /** What stands between a word and the next one. */
    String gapAfter(int word) {
        return word < 0 || word + 1 >= size ? "\n" : text.between(ends[word], starts[word + 1]);
    }

    /** Whether the gap holds at most this many characters, so that reading it costs nothing. */
    boolean isClose(int word, int characters) {
        return word >= 0 && word + 1 < size && starts[word + 1] - ends[word] <= characters;
    }

    boolean isCapitalised(int word) {
        return word >= 0 && word < size && text.isCapital(starts[word]);
    }

    /** Written in capitals from end to end, which says nothing about names. */
    boolean isShouted(int word) {
        return isCapitalised(word) && length(word) > 1 && text.isCapital(ends[word] - 1);
    }

    boolean isNumber(int word) {
        if (word < 0 || word >= size) {
            return false;
        }
        for (int i = starts[word]; i < ends[word]; i++) {
            if (text.at(i) < '0' || text.at(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** The number that the word is, with up to four digits; -1 for anything else. */
    int number(int word) {
        return isNumber(word) && length(word) <= 4 ? Integer.parseInt(word(word)) : -1;
    }
}
