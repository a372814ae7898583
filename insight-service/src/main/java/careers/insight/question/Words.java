package careers.insight.question;

import careers.insight.question.Figure.Reason;
import careers.insight.question.Figure.Unit;
import careers.insight.statistics.Share;
import careers.platform.text.Text;
import java.util.Locale;
import java.util.Map;

/** What the signs of a figure mean. */
final class Words {

    static final Text INTERVALS = new Text(
            "Had everybody like those who answered been asked, the share would lie within the interval 95 times in 100. The"
                    + " interval includes the noise.",
            "Pe gofynnid i bawb sy'n debyg i'r rhai a atebodd, byddai'r gyfran o fewn y cyfwng 95 gwaith o bob 100. Mae'r"
                    + " cyfwng yn cynnwys y sŵn.");

    static final Text LETTERS = new Text(
            "A letter after a share names a group than which it is higher: lower case at the 0.05 level, upper case at 0.001,"
                    + " corrected for all pairs of the table (Holm).",
            "Mae llythyren ar ôl cyfran yn enwi grŵp y mae'n uwch nag ef: llythyren fach ar lefel 0.05, priflythyren ar lefel"
                    + " 0.001, wedi'i chywiro ar gyfer pob pâr yn y tabl (Holm).");

    static final Text PROTECTION = new Text(
            "Figures are sums over blocks of at least ten people and carry a little noise, so that nobody can be picked out.",
            "Mae ffigurau'n symiau dros flociau o ddeg o bobl o leiaf ac yn cario ychydig o sŵn, fel na ellir adnabod neb.");

    private static final Text SHARE = new Text(
            "People who gave the answer, divided by those who answered; of released blocks, unweighted. 95 % Wilson score"
                    + " interval with the variance of the noise; four decimals, half to even.",
            "Pobl a roddodd yr ateb, wedi'u rhannu â'r rhai a atebodd; o flociau a ryddhawyd, heb eu pwysoli. Cyfwng sgôr"
                    + " Wilson 95 % gydag amrywiant y sŵn; pedwar lle degol, hanner i'r eilrif.");

    private static final Text DIFFERENCE = new Text(
            "The first share less the second; 95 % hybrid score interval (Newcombe 1998, method 10) with the variance of the"
                    + " noise, the two taken as independent.",
            "Y gyfran gyntaf llai'r ail; cyfwng sgôr hybrid 95 % (Newcombe 1998, dull 10) gydag amrywiant y sŵn, gan gymryd"
                    + " bod y ddwy'n annibynnol.");

    private static final Map<String, Text> SYMBOLS = Map.of(
            "c",
            new Text("not shown: too few people, or none", "heb ei ddangos: rhy ychydig o bobl, neu neb"),
            "z",
            new Text("not asked, or not applicable", "heb ei ofyn, neu ddim yn berthnasol"),
            "x",
            new Text("nobody released answered this", "nid atebodd neb a ryddhawyd hyn"),
            "u",
            new Text("rests on fewer than 30 answers", "yn seiliedig ar lai na 30 o atebion"));

    private Words() {}

    /** What a sign stands for. */
    static String of(String symbol, Locale language) {
        return SYMBOLS.get(symbol).in(language);
    }

    /** Why there is no number. */
    static Text of(Reason reason) {
        return switch (reason) {
            case BASE_BELOW_MINIMUM -> SYMBOLS.get("c");
            case NOT_IN_LATTICE ->
                new Text(
                        "not shown: this group has no figures of its own in the region",
                        "heb ei ddangos: nid oes gan y grŵp hwn ffigurau ar wahân yn y rhanbarth");
            case NOBODY_ANSWERED -> SYMBOLS.get("x");
            case NOT_ASKED -> new Text("this group was not asked", "ni ofynnwyd i'r grŵp hwn");
            case OFFERED -> new Text("it is offered", "mae'n cael ei gynnig");
            case NOT_OFFERED -> new Text("it is not offered", "nid yw'n cael ei gynnig");
            case NOT_IN_CATALOGUE ->
                new Text("the catalogue of services does not say", "nid yw'r catalog gwasanaethau'n dweud");
        };
    }

    /** How a number is made. */
    static Text formula(Figure figure) {
        return figure.unit() == Unit.SHARE ? SHARE : DIFFERENCE;
    }

    /** A figure in a sentence. */
    static Text explanation(Figure figure, Text group, Text answer) {
        var isShare = figure.unit() == Unit.SHARE;
        var number = Share.percent(figure.estimate());
        var lower = Share.percent(figure.interval().lower());
        var upper = Share.percent(figure.interval().upper());
        var base = figure.base();
        var blocks = figure.release().blocks();
        return new Text(
                "%s: \"%s\" is %s %s, with 95 %% confidence between %s and %s. It rests on %d answers of %d people in %d released blocks, under policy %s%s."
                        .formatted(
                                group.en(),
                                answer.en(),
                                number,
                                isShare ? "%" : "percentage points",
                                lower,
                                upper,
                                base.answered(),
                                base.people(),
                                blocks,
                                figure.policy(),
                                isNoisy(figure) ? "; every count carries noise, and the interval includes it" : ""),
                "%s: mae \"%s\" yn %s %s, gyda hyder o 95 %% rhwng %s a %s. Mae'n seiliedig ar %d ateb gan %d o bobl mewn %d bloc a ryddhawyd, o dan bolisi %s%s."
                        .formatted(
                                group.cy(),
                                answer.cy(),
                                number,
                                isShare ? "%" : "pwynt canran",
                                lower,
                                upper,
                                base.answered(),
                                base.people(),
                                blocks,
                                figure.policy(),
                                isNoisy(figure) ? "; mae pob cyfrif yn cario sŵn, ac mae'r cyfwng yn ei gynnwys" : ""));
    }

    private static boolean isNoisy(Figure figure) {
        return figure.interval().method().endsWith("+noise");
    }
}
