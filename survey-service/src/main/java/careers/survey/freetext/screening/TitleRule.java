package careers.survey.freetext.screening;

import java.util.Set;
import java.util.function.Consumer;

/** Names after a title of either language: "Mr Davies", "Miss jones", "Syr Prys". */
final class TitleRule implements PersonalDataScreen.Rule {

    private static final Set<String> TITLES =
            Set.of("mr", "mrs", "ms", "mx", "dr", "prof", "professor", "meistr", "mistar");
    /** They are also plain words: only a capital letter in what follows makes a name likely. */
    private static final Set<String> DOUBTFUL = Set.of("miss", "sir", "syr", "madam", "doctor");

    private static final Set<String> VERB_BEFORE_MISS = Set.of(
            "i", "we", "you", "they", "to", "dont", "didnt", "will", "would", "ill", "wed", "id", "could", "might",
            "never", "always", "often", "really", "cant", "not", "a", "near");
    private static final int NAME_WORDS = 3;

    @Override
    public void read(Words words, Consumer<TextFinding> found) {
        for (int i = 0; i + 1 < words.size(); i++) {
            if (words.length(i) <= 9 && introduces(words, i)) {
                int last = lastOfName(words, i + 1);
                found.accept(words.text().finding(FindingKind.PERSON_NAME, words.start(i), words.end(last)));
            }
        }
    }

    private static boolean introduces(Words words, int i) {
        if (!words.isClose(i, 3)
                || words.isNumber(i + 1)
                || (PlainWords.has(words.word(i + 1)) && !isInitial(words, i + 1))) {
            return false;
        }
        String title = words.word(i);
        if (TITLES.contains(title)) {
            return true;
        }
        if (title.equals("miss") && !words.isShouted(i + 1)) {
            boolean verb = VERB_BEFORE_MISS.contains(words.word(i - 1));
            return !verb && (words.isCapitalised(i + 1) || words.word(i + 2).equals("is"));
        }
        return DOUBTFUL.contains(title) && words.isCapitalised(i + 1) && !words.isShouted(i + 1);
    }

    private static int lastOfName(Words words, int first) {
        int last = first;
        while (last - first + 1 < NAME_WORDS
                && words.isClose(last, 2)
                && words.isCapitalised(last + 1)
                && !words.gapAfter(last).contains("\n")
                && (!PlainWords.has(words.word(last + 1)) || isInitial(words, last + 1))) {
            last++;
        }
        return last;
    }

    private static boolean isInitial(Words words, int i) {
        return words.length(i) == 1 && words.isCapitalised(i) && words.text().near(words.end(i)) == '.';
    }
}
