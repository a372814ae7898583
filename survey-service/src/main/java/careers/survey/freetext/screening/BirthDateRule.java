package careers.survey.freetext.screening;

import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Days of birth: a whole date that somebody could be born on, in figures or with the month's name in either language; any
 * date after a word about birth. The day of a coming event stays.
 */
final class BirthDateRule implements PersonalDataScreen.Rule {

    private static final int LAST_YEAR = 2020;
    private static final int WORDS_BEFORE = 6;
    private static final Set<String> BIRTH = Set.of(
            "born",
            "birthday",
            "bday",
            "birth",
            "dob",
            "ganwyd",
            "ganed",
            "geni",
            "eni",
            "ngeni",
            "enedigaeth",
            "penblwydd",
            "mhenblwydd",
            "benblwydd");
    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            month("january", 1),
            month("jan", 1),
            month("ionawr", 1),
            month("february", 2),
            month("feb", 2),
            month("chwefror", 2),
            month("march", 3),
            month("mar", 3),
            month("mawrth", 3),
            month("fawrth", 3),
            month("april", 4),
            month("apr", 4),
            month("ebrill", 4),
            month("may", 5),
            month("mai", 5),
            month("fai", 5),
            month("june", 6),
            month("jun", 6),
            month("mehefin", 6),
            month("fehefin", 6),
            month("july", 7),
            month("jul", 7),
            month("gorffennaf", 7),
            month("orffennaf", 7),
            month("august", 8),
            month("aug", 8),
            month("awst", 8),
            month("september", 9),
            month("sept", 9),
            month("sep", 9),
            month("medi", 9),
            month("fedi", 9),
            month("october", 10),
            month("oct", 10),
            month("hydref", 10),
            month("november", 11),
            month("nov", 11),
            month("tachwedd", 11),
            month("dachwedd", 11),
            month("december", 12),
            month("dec", 12),
            month("rhagfyr", 12));

    private static Map.Entry<String, Integer> month(String name, int number) {
        return Map.entry(name, number);
    }

    @Override
    public void read(Words words, Consumer<TextFinding> found) {
        for (int i = 0; i < words.size(); i++) {
            int last = lastOfDate(words, i);
            if (last >= 0) {
                found.accept(words.text().finding(FindingKind.DATE_OF_BIRTH, words.start(i), words.end(last)));
                i = last;
            }
        }
    }

    private static int lastOfDate(Words words, int i) {
        if (words.length(i) > 10) {
            return -1;
        }
        int day = day(words, i);
        int monthAt = i + (words.word(i + 1).equals("of") || words.word(i + 1).equals("o") ? 2 : 1);
        boolean birth = speaksOfBirth(words, i);
        if (day > 0 && month(words, monthAt) > 0 && words.isClose(i, 3) && words.isClose(monthAt - 1, 3)) {
            return withYear(words, monthAt, birth);
        }
        if (month(words, i) > 0 && !words.isNumber(i) && day(words, i + 1) > 0) {
            return withYear(words, i + 1, birth);
        }
        boolean iso = isBirthYear(words.number(i), birth) && words.length(i) == 4 && words.isClose(i, 1);
        return iso && month(words, i + 1) > 0 && day(words, i + 2) > 0 && words.isClose(i + 1, 1) ? i + 2 : -1;
    }

    /** The last word of day and month, with the year if it follows; -1 when this is no day of birth. */
    private static int withYear(Words words, int last, boolean birth) {
        boolean inFigures = words.isNumber(last) && words.isNumber(last - 1);
        boolean follows = words.isClose(last, 3) && isBirthYear(words.number(last + 1), birth);
        if (follows && (!inFigures || isDatePunctuated(words, last))) {
            return last + 1;
        }
        return birth && (!inFigures || words.isClose(last - 1, 1)) ? last : -1;
    }

    private static boolean isDatePunctuated(Words words, int last) {
        String before = words.gapAfter(last - 1);
        return before.equals(words.gapAfter(last)) && before.length() == 1 && "/.- ".contains(before);
    }

    private static boolean isBirthYear(int year, boolean birth) {
        int last = birth ? 2100 : LAST_YEAR;
        boolean two = year >= 0 && year < 100 && (birth || year <= LAST_YEAR % 100 || year > 30);
        return two || (year >= 1900 && year <= last);
    }

    private static int day(Words words, int i) {
        String word = words.length(Math.min(i, words.size() - 1)) <= 5 ? words.word(i) : "";
        int letters = word.length();
        while (letters > 0 && Character.isLetter(word.charAt(letters - 1))) {
            letters--;
        }
        String figures = word.substring(0, letters);
        boolean ordinal = letters == word.length()
                || Set.of("st", "nd", "rd", "th", "af", "il", "ydd", "ed", "fed", "eg")
                        .contains(word.substring(letters));
        boolean number = ordinal
                && !figures.isEmpty()
                && figures.length() <= 2
                && figures.chars().allMatch(c -> c >= '0' && c <= '9');
        int day = number ? Integer.parseInt(figures) : 0;
        return day <= 31 ? day : 0;
    }

    private static int month(Words words, int i) {
        int number = words.length(Math.clamp(i, 0, words.size() - 1)) <= 2 ? words.number(i) : -1;
        if (number >= 1 && number <= 12) {
            return number;
        }
        return i < words.size() && words.length(i) <= 10 ? MONTHS.getOrDefault(words.word(i), 0) : 0;
    }

    private static boolean speaksOfBirth(Words words, int i) {
        for (int back = 1; back <= WORDS_BEFORE && i - back >= 0; back++) {
            String word = words.length(i - back) <= 12 ? words.word(i - back) : "";
            // "pen-blwydd" reads as two words.
            if (BIRTH.contains(word) || word.equals("blwydd")) {
                return true;
            }
        }
        return false;
    }
}
