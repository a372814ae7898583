package careers.survey.questionnaire;

import careers.platform.problem.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Whether a text says the same in both languages, as far as that can be told without knowing either. */
final class LanguageParity {

    private static final Pattern NUMBER = Pattern.compile("[0-9]+");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
    /** Shorter texts may be equal by right: a name, "GCSE", "Instagram". */
    private static final int WORDS_OF_A_SENTENCE = 3;

    private LanguageParity() {}

    static List<FieldError> findings(String pointer, Label label) {
        List<FieldError> findings = new ArrayList<>();
        if (isBlank(label.en())) {
            findings.add(Finding.ENGLISH_MISSING.at(pointer + "/en"));
        }
        if (isBlank(label.cy())) {
            findings.add(Finding.WELSH_MISSING.at(pointer + "/cy"));
        }
        if (!findings.isEmpty()) {
            return findings;
        }
        if (!numbers(label.en()).equals(numbers(label.cy()))) {
            findings.add(Finding.NUMBERS_DIFFER.at(pointer + "/cy"));
        }
        if (label.cy().equalsIgnoreCase(label.en())
                && WORD.matcher(label.en()).results().count() >= WORDS_OF_A_SENTENCE) {
            findings.add(Finding.WELSH_IS_ENGLISH.at(pointer + "/cy"));
        }
        return findings;
    }

    /** Sorted, since Welsh may well put them in another order. */
    private static List<String> numbers(String text) {
        return NUMBER.matcher(text).results().map(MatchResult::group).sorted().toList();
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
