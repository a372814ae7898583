package careers.survey.freetext.screening;

import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Full British postcodes, with or without the space. An outward code alone (CF10) is an area and stays. The patterns have
 * no repetition and are tried on words of at most eight characters.
 */
final class PostcodeRule implements PersonalDataScreen.Rule {

    private static final Set<String> AREAS =
            Set.of(("ab al b ba bb bd bh bl bn br bs bt ca cb cf ch cm co cr ct cv cw da"
                            + " dd de dg dh dl dn dt dy e ec en ex fk fy g gl gu gy ha hd hg hp hr hs hu hx ig im ip iv ja je ka"
                            + " kt kw ky l la ld le ll ln ls lu m me mk ml n ne ng nn np nr nw ol ox pa pe ph pl po pr rg rh rm s"
                            + " sa se sg sk sl sm sn so sp sr ss st sw sy ta td tf tn tq tr ts tw ub w wa wc wd wf wn wr ws wv yo"
                            + " ze")
                    .split(" ", -1));
    private static final Pattern OUTWARD = Pattern.compile("[a-z][a-z]?[0-9][0-9a-z]?");
    // C, I, K, M, O and V are not used there (BS 7666), which keeps "10 4pm" out.
    private static final Pattern INWARD = Pattern.compile("[0-9][abd-hjlnp-uw-z][abd-hjlnp-uw-z]");

    @Override
    public void read(Words words, Consumer<TextFinding> found) {
        for (int i = 0; i < words.size(); i++) {
            if (isWhole(words, i)) {
                found.accept(words.text().finding(FindingKind.POSTCODE, words.start(i), words.end(i)));
            } else if (words.isClose(i, 2) && words.length(i + 1) == 3 && isInTwo(words, i)) {
                int first = isArea(words, i - 1) && words.isNumber(i) ? i - 1 : i;
                found.accept(words.text().finding(FindingKind.POSTCODE, words.start(first), words.end(i + 1)));
            }
        }
    }

    private static boolean isWhole(Words words, int i) {
        if (words.length(i) < 5 || words.length(i) > 7) {
            return false;
        }
        String word = words.word(i);
        int inward = word.length() - 3;
        return inward > 0 && isOutward(word.substring(0, inward)) && isInward(word.substring(inward));
    }

    private static boolean isInTwo(Words words, int i) {
        if (words.length(i) > 4 || !isInward(words.word(i + 1))) {
            return false;
        }
        String outward = words.word(i);
        // "CF 10 1AA": only in capitals, else "me 2 3rd" would be one.
        boolean apart = words.isNumber(i)
                && words.length(i) <= 2
                && isArea(words, i - 1)
                && words.isCapitalised(i - 1)
                && words.isClose(i - 1, 1);
        return apart || isOutward(outward);
    }

    private static boolean isArea(Words words, int i) {
        return i >= 0 && words.length(i) <= 2 && AREAS.contains(words.word(i));
    }

    private static boolean isOutward(String word) {
        int letters = word.length() > 1 && Character.isLetter(word.charAt(1)) ? 2 : 1;
        return OUTWARD.matcher(word).matches() && AREAS.contains(word.substring(0, letters));
    }

    private static boolean isInward(String word) {
        return INWARD.matcher(word).matches();
    }
}
