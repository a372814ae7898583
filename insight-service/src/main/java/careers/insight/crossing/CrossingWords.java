package careers.insight.crossing;

import careers.insight.campaign.AskedQuestion;
import careers.insight.campaign.AskedQuestion.Option;
import careers.insight.disclosure.Category;
import careers.insight.disclosure.CrossedTable.Refusal;
import careers.platform.text.Text;
import java.util.ArrayList;
import java.util.List;

/** What tables of closed campaigns say in words. */
final class CrossingWords {

    static final Text TITLE = new Text("One answer by another", "Un ateb yn ôl un arall");

    static final Text DEFINITION = new Text(
            "Of the people of a row who answered the other question, the share of each answer; unweighted, of the blocks that"
                    + " were released when the campaign closed and that nobody has left. Answers of few people are shown as"
                    + " one. Every count carries noise and bases are sums of these counts. 95 % Wilson score interval with"
                    + " the variance of the noise; four decimals, half to even.",
            "O'r bobl mewn rhes a atebodd y cwestiwn arall, cyfran pob ateb; heb eu pwysoli, o'r blociau a ryddhawyd pan"
                    + " gaeodd yr ymgyrch ac nad oes neb wedi'u gadael. Dangosir atebion ychydig o bobl fel un. Mae pob"
                    + " cyfrif yn cario sŵn a symiau'r cyfrifon hyn yw'r seiliau. Cyfwng sgôr Wilson 95 % gydag amrywiant y"
                    + " sŵn; pedwar lle degol, hanner i'r eilrif.");

    private static final Text NO_ANSWER = new Text("No answer", "Dim ateb");

    private CrossingWords() {}

    /** The reason in words; null for none. */
    static Text of(Refusal reason) {
        return switch (reason) {
            case null -> null;
            case BASE_BELOW_MINIMUM ->
                new Text(
                        "Fewer than a hundred people answered both, or too few gave any answer but one.",
                        "Atebodd llai na chant o bobl y ddau, neu rhy ychydig a roddodd unrhyw ateb ond un.");
            case MIN_CUT ->
                new Text(
                        "Together with other figures of this group the table would single out too few people.",
                        "Gyda ffigurau eraill y grŵp hwn byddai'r tabl yn neilltuo rhy ychydig o bobl.");
            case LEDGER_OVERLAP ->
                new Text(
                        "The table would differ from one given before by too few people, or that can no longer be ruled out.",
                        "Byddai'r tabl yn wahanol i un a roddwyd o'r blaen o rhy ychydig o bobl, neu ni ellir diystyru hynny"
                                + " bellach.");
            case ARM_TOO_SMALL ->
                new Text(
                        "There are too few schools or people on one of the two sides.",
                        "Mae rhy ychydig o ysgolion neu bobl ar un o'r ddwy ochr.");
            case POLICY_WITHOUT_NOISE ->
                new Text(
                        "The figures of this group are older than noise; it is not divided further.",
                        "Mae ffigurau'r grŵp hwn yn hŷn na sŵn; ni chaiff ei rannu ymhellach.");
        };
    }

    /** The answers of a question but those that stand for none. */
    static List<String> codes(AskedQuestion question) {
        return question.options().stream()
                .filter(option -> !option.missing())
                .map(Option::code)
                .toList();
    }

    static String code(Category category) {
        if (category.mergesSeveral()) {
            return "*rest";
        }
        return category.givesNoAnswer() ? "*none" : category.codes().getFirst();
    }

    static Text label(Category category, AskedQuestion question) {
        var labels = new ArrayList<Text>();
        category.codes().forEach(code -> labels.add(label(code, question)));
        if (category.withoutAnswer()) {
            labels.add(NO_ANSWER);
        }
        return new Text(
                String.join(" / ", labels.stream().map(Text::en).toList()),
                String.join(" / ", labels.stream().map(Text::cy).toList()));
    }

    private static Text label(String code, AskedQuestion question) {
        return question.options().stream()
                .filter(option -> option.code().equals(code))
                .map(Option::label)
                .findFirst()
                .orElse(new Text(code, code));
    }
}
