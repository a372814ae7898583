package careers.survey.freetext;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What may become of somebody's words: parts can go, nothing can come but notes in square brackets. */
final class Redaction {

    static final String MARK = "[…]";
    private static final int LONGEST_NOTE = 30;

    private Redaction() {}

    /** Whether the part lies within the words and cuts no character in two. */
    static boolean isWithin(String words, TextPart part) {
        return part.start() >= 0
                && part.start() < part.end()
                && part.end() <= words.length()
                && isBoundary(words, part.start())
                && isBoundary(words, part.end());
    }

    private static boolean isBoundary(String words, int at) {
        return at == 0 || at == words.length() || !Character.isLowSurrogate(words.charAt(at));
    }

    /** The words with a mark in the place of each part. */
    static String without(String words, List<TextPart> parts) {
        StringBuilder left = new StringBuilder();
        int at = 0;
        for (TextPart part :
                parts.stream().sorted(Comparator.comparingInt(TextPart::start)).toList()) {
            if (part.end() > at) {
                left.append(words, at, Math.max(at, part.start()));
                if (part.start() > at || left.isEmpty()) {
                    left.append(MARK);
                }
                at = part.end();
            }
        }
        return left.append(words, at, words.length()).toString();
    }

    /** Whether the shorter text has no word that the longer one does not have at that point of its course. */
    static boolean isShorteningOf(String longer, String shorter) {
        List<String> wanted = words(shorter, true);
        if (wanted == null) {
            return false;
        }
        int found = 0;
        for (String word : words(longer, false)) {
            if (found < wanted.size() && wanted.get(found).equals(word)) {
                found++;
            }
        }
        return found == wanted.size();
    }

    /** Whether anything is left but notes. */
    static boolean hasWords(String text) {
        List<String> words = words(text, true);
        return words != null && !words.isEmpty();
    }

    /** The words without punctuation and notes; null when a note is too long. */
    private static List<String> words(String text, boolean withNotes) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (withNotes && c == '[') {
                int end = text.indexOf(']', i);
                if (end < 0 || end - i > LONGEST_NOTE) {
                    return null;
                }
                i = end;
                c = ' ';
            }
            if (Character.isLetterOrDigit(c)
                    || Character.isSurrogate(c)
                    || Character.getType(c) == Character.NON_SPACING_MARK) {
                word.append(c);
            } else if (Character.isWhitespace(c) && !word.isEmpty()) {
                words.add(word.toString().toLowerCase(Locale.ROOT));
                word.setLength(0);
            }
        }
        return words;
    }
}
