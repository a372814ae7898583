package careers.survey.questionnaire;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Tells English from Welsh by the small words that one of them has and the other has not. About twenty texts of a Welsh
 * census form were once left in English; a text of a few words shows it, a name does not.
 */
final class LanguageGuess {

    private static final Pattern WORD = Pattern.compile("[\\p{L}]+(?:['’][\\p{L}]+)?");
    /** A text this long that is the same in both languages is not a name any more. */
    private static final int WORDS_OF_A_SENTENCE = 3;

    /** Words that are also Welsh words (a, am, at, do, he, i, o, on, to, un) are in neither list. */
    private static final Set<String> ENGLISH = setOf(
            "the of and is are was were be been being have has had you your yours we our us they their them it its this"
                    + " that these those what which who whom whose where when why how if or not no yes for from with"
                    + " by about into than then there would should could can cannot will may must does did don't"
                    + " doesn't didn't can't won't isn't aren't please choose select enter tell answer question next"
                    + " back save continue submit none other another any all some most many more less never"
                    + " sometimes often always sure know prefer say agree disagree strongly very quite good poor"
                    + " satisfied dissatisfied important likely unlikely enough school teacher parent student");

    private static final Set<String> WELSH = setOf(
            "y yr yn ac eich chi chi'n chi’n mae maen mae'r mae’r mae'n mae’n sydd beth pa pwy pryd ble sut pam neu"
                    + " neu'r neu’r ar gan gyda am ei eu ein bod nad nac oes ydw ydy ydych rydych rydw yw oedd bydd"
                    + " fydd wedi fel ond hwn hon hyn hynny rhain dros drwy trwy dan heb rhwng wrth ddim dim na"
                    + " nid iawn arall eraill unrhyw rhai pob bob sy'n sy’n sy'r i'r i’r i'w i’w o'r o’r a'r a’r"
                    + " dewiswch rhowch nodwch atebwch cwestiwn ateb nesaf cadw parhau byth weithiau aml bob amser"
                    + " siŵr gwybod gwell dweud cytuno anghytuno bodlon anfodlon pwysig ysgol athro rhiant dysgwr");

    private LanguageGuess() {}

    static boolean isEnglishInWelshPlace(String english, String welsh) {
        return isLeftIn(ENGLISH, WELSH, welsh, english);
    }

    static boolean isWelshInEnglishPlace(String english, String welsh) {
        return isLeftIn(WELSH, ENGLISH, english, welsh);
    }

    /** Whether the text is in the wrong language: more of its small words, or the same sentence as in the other place. */
    private static boolean isLeftIn(Set<String> wrong, Set<String> right, String text, String other) {
        List<String> words = words(text);
        long wrongWords = words.stream().filter(wrong::contains).count();
        long rightWords = words.stream().filter(right::contains).count();
        if (text.equalsIgnoreCase(other)) {
            return wrongWords > rightWords || (words.size() >= WORDS_OF_A_SENTENCE && wrongWords >= rightWords);
        }
        // Two words, since a translated text may well hold a name in the other language.
        return wrongWords >= 2 && wrongWords > rightWords;
    }

    private static Set<String> setOf(String words) {
        return Set.copyOf(List.of(words.split(" ")));
    }

    private static List<String> words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .toList();
    }
}
