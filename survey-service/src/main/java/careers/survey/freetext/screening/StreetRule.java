package careers.survey.freetext.screening;

import java.util.Set;
import java.util.function.Consumer;

/** House number and street: "12 High Street", "12 Heol y Bont". Kinds of street that are also plain words need capitals. */
final class StreetRule implements PersonalDataScreen.Rule {

    private static final Set<String> AFTER =
            Set.of("street", "road", "avenue", "lane", "crescent", "terrace", "gardens", "rd", "ave");
    private static final Set<String> AFTER_IN_CAPITALS =
            Set.of("close", "drive", "way", "court", "place", "st", "grove", "park", "view", "hill", "square", "mews");
    private static final Set<String> BEFORE = Set.of("heol", "stryd", "rhodfa", "cilgant", "teras");
    private static final Set<String> BEFORE_IN_CAPITALS =
            Set.of("ffordd", "lon", "clos", "maes", "rhes", "trem", "parc", "bryn");
    private static final int NAME_WORDS = 3;

    @Override
    public void read(Words words, Consumer<TextFinding> found) {
        for (int i = 0; i < words.size(); i++) {
            int last = isHouseNumber(words, i) ? lastOfStreet(words, i) : -1;
            if (last >= 0) {
                found.accept(words.text().finding(FindingKind.STREET_ADDRESS, words.start(i), words.end(last)));
            }
        }
    }

    private static boolean isHouseNumber(Words words, int i) {
        String word = words.length(i) <= 5 ? words.word(i) : "";
        int digits = 0;
        while (digits < word.length() && word.charAt(digits) >= '0' && word.charAt(digits) <= '9') {
            digits++;
        }
        return digits >= 1 && digits <= 4 && word.length() - digits <= 1 && words.isClose(i, 2);
    }

    private static int lastOfStreet(Words words, int number) {
        int next = number + 1;
        boolean named = words.isClose(next, 1) && !words.isNumber(next + 1);
        boolean capitals = words.isCapitalised(next) && words.isCapitalised(next + 1);
        if (named
                && (BEFORE.contains(words.word(next)) || (capitals && BEFORE_IN_CAPITALS.contains(words.word(next))))) {
            // "Heol y Bont": the article is not yet the name.
            return words.length(next + 1) <= 2 && words.isClose(next + 1, 1) ? next + 2 : next + 1;
        }
        for (int i = next + 1; i <= next + NAME_WORDS && words.isClose(i - 1, 2); i++) {
            boolean inCapitals = words.isCapitalised(i) && words.isCapitalised(i - 1);
            if (AFTER.contains(words.word(i)) || (inCapitals && AFTER_IN_CAPITALS.contains(words.word(i)))) {
                return i;
            }
        }
        return -1;
    }
}
