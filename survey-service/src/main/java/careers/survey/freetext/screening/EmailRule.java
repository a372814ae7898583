package careers.survey.freetext.screening;

import java.util.Set;
import java.util.function.Consumer;

/** E-mail addresses, written as such or spelt out: "siân at example dot com". */
final class EmailRule implements PersonalDataScreen.Rule {

    /** RFC 5321 §4.5.3.1. */
    private static final int LOCAL_PART = 64;

    private static final int DOMAIN = 255;
    private static final Set<String> ENDINGS =
            Set.of("com", "co", "uk", "org", "net", "cymru", "wales", "ac", "sch", "gov", "io", "me", "info");

    @Override
    public void read(Words words, Consumer<TextFinding> found) {
        FoldedText text = words.text();
        for (int at = text.indexOf('@', 0); at >= 0; at = text.indexOf('@', at + 1)) {
            int start = startOfLocalPart(text, at);
            int end = endOfDomain(text, at + 1);
            if (start < at && end > at + 1) {
                found.accept(text.finding(FindingKind.EMAIL, start, end));
            }
        }
        for (int i = 1; i + 2 < words.size(); i++) {
            if (isSpeltOut(words, i)) {
                found.accept(text.finding(FindingKind.EMAIL, words.start(i - 1), words.end(i + 3)));
            }
        }
    }

    private static int startOfLocalPart(FoldedText text, int at) {
        int start = at;
        // People put a space around the sign to hide it.
        while (text.near(start - 1) == ' ' && at - start < 2) {
            start--;
        }
        int last = start;
        while (at - start < LOCAL_PART && isLocal(text.near(start - 1))) {
            start--;
        }
        return start == last ? at : start;
    }

    private static boolean isLocal(char c) {
        return Character.isLetterOrDigit(c) || "._%+-'".indexOf(c) >= 0;
    }

    /** The end of a domain with at least one dot; the given place when there is none. */
    private static int endOfDomain(FoldedText text, int from) {
        int i = from;
        while (text.near(i) == ' ' && i - from < 2) {
            i++;
        }
        boolean dotted = false;
        int end = from;
        for (; i - from < DOMAIN; i++) {
            char c = text.near(i);
            if (c == '.' && Character.isLetterOrDigit(text.near(i + 1))) {
                dotted = true;
            } else if (!Character.isLetterOrDigit(c) && c != '-') {
                break;
            }
            end = i + 1;
        }
        return dotted ? end : from;
    }

    /** {@code <word> at <word> dot <ending>}, also in brackets and with "dot" as a sign. */
    private static boolean isSpeltOut(Words words, int at) {
        boolean sign = words.word(at).equals("at");
        boolean dot = words.word(at + 2).equals("dot") && ENDINGS.contains(words.word(at + 3));
        return sign && dot && words.isClose(at - 1, 3) && words.isClose(at, 3);
    }
}
