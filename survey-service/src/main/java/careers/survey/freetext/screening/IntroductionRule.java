package careers.survey.freetext.screening;

import java.util.Set;
import java.util.function.Consumer;

/** Names said to be names: "my teacher is Siân", "a boy called Tom", "fy athro yw Rhys", "o'r enw Mali", "Rhys yw fy athro". */
final class IntroductionRule implements PersonalDataScreen.Rule {

    private static final Set<String> MY = Set.of("my", "our", "his", "her", "their", "fy", "ei", "eu", "ein");
    /** Also as they stand after fy and ei (nasal and soft mutation). */
    private static final Set<String> PEOPLE = Set.of(
            "teacher",
            "tutor",
            "head",
            "headteacher",
            "principal",
            "adviser",
            "advisor",
            "counsellor",
            "coach",
            "mentor",
            "friend",
            "mate",
            "mum",
            "mam",
            "mother",
            "dad",
            "father",
            "brother",
            "sister",
            "boyfriend",
            "girlfriend",
            "nan",
            "uncle",
            "aunt",
            "auntie",
            "cousin",
            "leader",
            "athro",
            "athrawes",
            "tiwtor",
            "nhiwtor",
            "diwtor",
            "thiwtor",
            "pennaeth",
            "mhennaeth",
            "bennaeth",
            "phennaeth",
            "cynghorydd",
            "nghynghorydd",
            "gynghorydd",
            "chynghorydd",
            "ffrind",
            "fam",
            "mham",
            "tad",
            "nhad",
            "thad",
            "brawd",
            "mrawd",
            "frawd",
            "chwaer",
            "cariad",
            "nghariad",
            "ewythr",
            "modryb",
            "cefnder",
            "nghefnder",
            "cyfnither",
            "arweinydd",
            "hyfforddwr");

    private static final Set<String> IS = Set.of("is", "was", "are", "yw", "ydy", "ydi", "oedd");
    private static final Set<String> CALLED = Set.of("called", "named");
    private static final int ROLE_WORDS = 3;

    @Override
    public void read(Words words, Consumer<TextFinding> found) {
        for (int i = 1; i < words.size(); i++) {
            if (words.isClose(i - 1, 3) && isIntroduced(words, i)) {
                found.accept(words.text().finding(FindingKind.PERSON_NAME, words.start(i), words.end(i)));
            }
        }
        for (int i = 0; i + 3 < words.size(); i++) {
            boolean welsh = IS.contains(words.word(i + 1)) && words.word(i + 2).equals("fy");
            if (welsh && looksLikeAName(words, i) && PEOPLE.contains(words.word(i + 3))) {
                found.accept(words.text().finding(FindingKind.PERSON_NAME, words.start(i), words.end(i)));
            }
        }
    }

    private static boolean isIntroduced(Words words, int i) {
        String before = words.length(i - 1) <= 8 ? words.word(i - 1) : "";
        if (CALLED.contains(before)
                || (before.equals("enw") && words.word(i - 2).equals("or"))) {
            return looksLikeAName(words, i);
        }
        boolean copula = IS.contains(before) || before.equals("i");
        if (!copula) {
            return false;
        }
        return isMyName(words, i)
                || (IS.contains(before) && looksLikeAName(words, i) && speaksOfSomebody(words, i - 2));
    }

    /** "my name is …", "fy enw i yw …", "fy enw yw …": whatever comes then. */
    private static boolean isMyName(Words words, int i) {
        String one = words.word(i - 2);
        String two = words.word(i - 3);
        boolean english = one.equals("name") && MY.contains(two);
        boolean welsh = IS.contains(words.word(i - 1))
                && ((one.equals("enw") && MY.contains(two)) || (two.equals("enw") && MY.contains(words.word(i - 4))));
        return (english || welsh) && !PlainWords.has(words.word(i));
    }

    /** Ends in a role of "my": "my form tutor", "fy athro gyrfaoedd". */
    private static boolean speaksOfSomebody(Words words, int last) {
        boolean person = false;
        for (int i = last; i > last - ROLE_WORDS - 1 && i >= 0; i--) {
            String word = words.length(i) <= 12 ? words.word(i) : "";
            if (person && MY.contains(word)) {
                return true;
            }
            person = person || PEOPLE.contains(word);
        }
        return false;
    }

    private static boolean looksLikeAName(Words words, int i) {
        boolean shouting = words.isShouted(i) && words.isShouted(i - 1);
        return words.isCapitalised(i) && !shouting && !words.isNumber(i) && !PlainWords.has(words.word(i));
    }
}
