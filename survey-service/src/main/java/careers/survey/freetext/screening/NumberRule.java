package careers.survey.freetext.screening;

import java.util.function.Consumer;

/**
 * Numbers that name one person: National Insurance numbers (two letters, six digits, A to D), unique pupil numbers (a
 * letter and twelve digits, or eleven and a letter) and unique learner numbers (ten digits). Only the shape counts: a
 * number with a slip of the pen still leads to a person.
 */
final class NumberRule implements PersonalDataScreen.Rule {

    private static final int NATIONAL_INSURANCE = 9;
    private static final int PUPIL = 13;
    private static final int LEARNER = 10;
    private static final int MOST_GROUPS = 5;

    @Override
    public void read(Words words, Consumer<TextFinding> found) {
        int after = 0;
        for (int i = 0; i < words.size(); i++) {
            if (i >= after && words.length(i) <= PUPIL) {
                after = Math.max(after, readAt(words, i, found));
            }
        }
    }

    private static int readAt(Words words, int first, Consumer<TextFinding> found) {
        StringBuilder joined = new StringBuilder();
        for (int i = first; i < first + MOST_GROUPS && i < words.size(); i++) {
            if (joined.length() + words.length(i) > PUPIL) {
                break;
            }
            joined.append(words.word(i));
            FindingKind kind = kind(joined, i == first);
            if (kind != null) {
                found.accept(words.text().finding(kind, words.start(first), words.end(i)));
                return i + 1;
            }
            if (!words.isClose(i, 1)) {
                break;
            }
        }
        return first;
    }

    private static FindingKind kind(CharSequence number, boolean unbroken) {
        int length = number.length();
        if (length == NATIONAL_INSURANCE && isNationalInsurance(number)) {
            return FindingKind.NATIONAL_INSURANCE_NUMBER;
        }
        boolean pupil = length == PUPIL
                && isLetter(number.charAt(0))
                && areDigits(number, 1, PUPIL - 1)
                && (isLetter(number.charAt(PUPIL - 1)) || areDigits(number, PUPIL - 1, PUPIL));
        boolean learner = unbroken && length == LEARNER && number.charAt(0) != '0' && areDigits(number, 0, LEARNER);
        return pupil || learner ? FindingKind.LEARNER_NUMBER : null;
    }

    private static boolean isNationalInsurance(CharSequence number) {
        return isLetter(number.charAt(0))
                && isLetter(number.charAt(1))
                && areDigits(number, 2, 8)
                && number.charAt(8) >= 'a'
                && number.charAt(8) <= 'd';
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean areDigits(CharSequence number, int from, int to) {
        return number.subSequence(from, to).chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
