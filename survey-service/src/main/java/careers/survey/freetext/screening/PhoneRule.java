package careers.survey.freetext.screening;

import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Telephone numbers: British ones in any grouping, with +44, 0044 or (0), with the letter O for nought, or spelt out in
 * words of either language; others from a plus sign on.
 */
final class PhoneRule implements PersonalDataScreen.Rule {

    private static final int MOST_DIGITS = 15;
    private static final int MOST_GROUPS = 16;
    private static final String NATIONAL_START = "123578";
    private static final String BETWEEN_GROUPS = " .-()/\t\u00a0";
    private static final Map<String, String> SPOKEN = Map.ofEntries(
            Map.entry("oh", "0"),
            Map.entry("o", "0"),
            Map.entry("zero", "0"),
            Map.entry("nought", "0"),
            Map.entry("dim", "0"),
            Map.entry("sero", "0"),
            Map.entry("one", "1"),
            Map.entry("un", "1"),
            Map.entry("two", "2"),
            Map.entry("dau", "2"),
            Map.entry("three", "3"),
            Map.entry("tri", "3"),
            Map.entry("four", "4"),
            Map.entry("pedwar", "4"),
            Map.entry("five", "5"),
            Map.entry("pump", "5"),
            Map.entry("six", "6"),
            Map.entry("chwech", "6"),
            Map.entry("seven", "7"),
            Map.entry("saith", "7"),
            Map.entry("eight", "8"),
            Map.entry("wyth", "8"),
            Map.entry("nine", "9"),
            Map.entry("naw", "9"));
    private static final Set<String> TWICE = Set.of("double", "dwbl");

    @Override
    public void read(Words words, Consumer<TextFinding> found) {
        int after = 0;
        for (int i = 0; i < words.size(); i++) {
            if (i >= after) {
                int last = lastGroup(words, i);
                if (last >= 0) {
                    int start = words.start(i);
                    boolean plus = words.text().near(start - 1) == '+';
                    found.accept(words.text().finding(FindingKind.PHONE, plus ? start - 1 : start, words.end(last)));
                    after = last + 1;
                }
            }
        }
    }

    /** The last group of the longest number that starts with this word; -1 when none does. */
    private static int lastGroup(Words words, int first) {
        boolean international = words.text().near(words.start(first) - 1) == '+';
        StringBuilder digits = new StringBuilder();
        int last = -1;
        for (int i = first; i < first + MOST_GROUPS && i < words.size(); i++) {
            String group = digits(words, i);
            boolean announces = i > first && TWICE.contains(words.word(i));
            if ((group.isEmpty() && !announces) || digits.length() + group.length() > MOST_DIGITS + 1) {
                break;
            }
            digits.append(group);
            if (!mayBecomeNumber(digits, international)) {
                break;
            }
            if (isNumber(digits, international)) {
                last = i;
            }
            if (!leadsOn(words, i)) {
                break;
            }
        }
        return last;
    }

    private static boolean leadsOn(Words words, int group) {
        if (!words.isClose(group, 3)) {
            return false;
        }
        String gap = words.gapAfter(group);
        return gap.chars().allMatch(c -> BETWEEN_GROUPS.indexOf(c) >= 0);
    }

    /** The digits that a word stands for; nothing when it is no part of a number. */
    private static String digits(Words words, int word) {
        if (words.length(word) > MOST_DIGITS + 1) {
            return "";
        }
        String found = words.word(word);
        String spoken = SPOKEN.get(found);
        if (spoken != null) {
            return TWICE.contains(words.word(word - 1)) ? spoken + spoken : spoken;
        }
        String digits = found.replace('o', '0');
        return digits.chars().allMatch(c -> c >= '0' && c <= '9') ? digits : "";
    }

    /** Looks at the first digits only, so that most figures cost nothing more. */
    private static boolean mayBecomeNumber(StringBuilder digits, boolean international) {
        String start = digits.substring(0, Math.min(4, digits.length()));
        boolean national =
                start.startsWith("0") && (start.length() == 1 || NATIONAL_START.indexOf(start.charAt(1)) >= 0);
        return international
                || national
                || "0044".startsWith(start)
                || "44".startsWith(start)
                || start.startsWith("44");
    }

    private static boolean isNumber(CharSequence digits, boolean international) {
        String number = digits.toString();
        if (number.startsWith("0044")) {
            return isNational(number.substring(4));
        }
        if (international) {
            return number.startsWith("44") ? isNational(number.substring(2)) : number.length() >= 8;
        }
        return number.startsWith("44") && number.length() == 12 && isNational(number.substring(2))
                || number.startsWith("0") && isNational(number);
    }

    /** Ten digits after the nought, nine for some older numbers (Ofcom's national numbering plan). */
    private static boolean isNational(String number) {
        String digits = number.startsWith("0") ? number.substring(1) : number;
        return (digits.length() == 10 || digits.length() == 9) && NATIONAL_START.indexOf(digits.charAt(0)) >= 0;
    }
}
