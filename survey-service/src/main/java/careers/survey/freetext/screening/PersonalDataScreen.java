package careers.survey.freetext.screening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/**
 * Looks for what may lead to a person: addresses of every kind, numbers that name one person, days of birth, and names
 * that are introduced as names. A name without an introduction is not found.
 */
public final class PersonalDataScreen {

    private static final List<Rule> RULES = List.of(
            new EmailRule(),
            new PhoneRule(),
            new NumberRule(),
            new PostcodeRule(),
            new WebRule(),
            new BirthDateRule(),
            new StreetRule(),
            new TitleRule(),
            new IntroductionRule());

    /** One kind of personal data. It looks at each place of the text with a window of bounded size. */
    interface Rule {

        void read(Words words, Consumer<TextFinding> found);
    }

    private PersonalDataScreen() {}

    /** What was found, in the order of the text. */
    public static List<TextFinding> screen(FoldedText text) {
        Words words = Words.of(text);
        List<TextFinding> found = new ArrayList<>();
        RULES.forEach(rule -> rule.read(words, found::add));
        found.sort(Comparator.comparingInt(TextFinding::start).thenComparingInt(TextFinding::end));
        return found;
    }
}
