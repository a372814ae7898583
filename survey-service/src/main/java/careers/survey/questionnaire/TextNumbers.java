package careers.survey.questionnaire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The numbers and dates that a text names, for comparing two languages. "0" where the other says "10" is a defect that
 * was found in a government form.
 */
final class TextNumbers {

    private static final Pattern DIGITS = Pattern.compile("[0-9]+(?:[.,:][0-9]+)*");
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    /** A month counts only beside a number: "may" and "mai" are words as well. */
    private static final Pattern DAY_AND_MONTH =
            Pattern.compile("[0-9]{1,2}(?:st|nd|rd|th|af|il|ain|ydd|fed|eg)?\\s+(?:of\\s+|o\\s+)?(\\p{L}+)");

    private static final Pattern MONTH_AND_YEAR = Pattern.compile("(\\p{L}+)\\s+[0-9]{4}");

    private static final Map<String, Integer> MONTHS = months(
            "january ionawr",
            "february chwefror",
            "march mawrth fawrth",
            "april ebrill",
            "may mai fai",
            "june mehefin fehefin",
            "july gorffennaf orffennaf",
            "august awst",
            "september medi fedi",
            "october hydref",
            "november tachwedd dachwedd",
            "december rhagfyr ragfyr");

    /** One and two are left out: "un" is also "one another" and "the same", "y ddau" is also "both". */
    private static final Map<String, Integer> WORDS = words(
            3,
            "three tri tair dri dair thri thair",
            "four pedwar pedair bedwar bedair phedwar phedair",
            "five pump pum bump bum phump phum",
            "six chwech chwe",
            "seven saith",
            "eight wyth",
            "nine naw",
            "ten deg deng ddeg ddeng");

    private TextNumbers() {}

    /** Numbers in digits, sorted. */
    static List<String> digits(String text) {
        return DIGITS.matcher(text).results().map(MatchResult::group).sorted().toList();
    }

    /** Numbers from three to ten in words of either language. */
    static Set<Integer> words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(m -> WORDS.get(m.group()))
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Months of the dates, January is 1. */
    static List<Integer> months(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        List<Integer> months = new ArrayList<>();
        for (Pattern date : List.of(DAY_AND_MONTH, MONTH_AND_YEAR)) {
            date.matcher(lower).results().map(m -> MONTHS.get(m.group(1))).forEach(month -> {
                if (month != null) {
                    months.add(month);
                }
            });
        }
        return months.stream().sorted().distinct().toList();
    }

    /** What the digits of one text have that neither digits nor words of the other have. */
    static List<String> unmatched(String text, String other) {
        List<String> rest = new ArrayList<>(digits(text));
        digits(other).forEach(rest::remove);
        Set<Integer> spelled = words(other);
        rest.removeIf(number ->
                number.length() <= 2 && number.matches("[0-9]+") && spelled.contains(Integer.valueOf(number)));
        return rest;
    }

    private static Map<String, Integer> months(String... names) {
        return words(1, names);
    }

    private static Map<String, Integer> words(int first, String... forms) {
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < forms.length; i++) {
            for (String form : forms[i].split(" ")) {
                numbers.put(form, first + i);
            }
        }
        return Map.copyOf(numbers);
    }
}
