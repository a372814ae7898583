package careers.insight.crossing;

import static careers.insight.statistics.Share.percent;

import careers.insight.campaign.CampaignView;
import careers.insight.crossing.CrossingView.Answer;
import careers.insight.crossing.CrossingView.Cell;
import careers.insight.crossing.CrossingView.Side;
import careers.insight.crossing.OutcomeView.Arm;
import careers.insight.crossing.OutcomeView.Contrast;
import careers.insight.crossing.OutcomeView.Measure;
import careers.platform.text.Text;

/** Figures of closed campaigns in a sentence. */
final class FinalFigureWords {

    private static final Text TRAINED = new Text(
            "schools whose careers leader was trained", "ysgolion y cafodd eu harweinydd gyrfaoedd ei hyfforddi");

    private static final Text OTHERS = new Text("other schools", "ysgolion eraill");

    private FinalFigureWords() {}

    static Text of(CrossingView view, Cell cell) {
        var group = group(view.audienceLabel(), view.campaignName());
        var given = label(view.by(), cell.by());
        var answer = label(view.concept(), cell.code());
        var number = percent(cell.estimate());
        var lower = percent(cell.interval().lower());
        var upper = percent(cell.interval().upper());
        return new Text(
                "%s: of those whose answer to \"%s\" is \"%s\", %s %% answered \"%s\" to \"%s\", with 95 %% confidence between %s and %s. It rests on %d people; every count carries noise, this one too, and the interval includes it."
                        .formatted(
                                group.en(),
                                view.by().question().en(),
                                given.en(),
                                number,
                                answer.en(),
                                view.concept().question().en(),
                                lower,
                                upper,
                                cell.base()),
                "%s: o'r rhai y mae eu hateb i \"%s\" yn \"%s\", atebodd %s %% \"%s\" i \"%s\", gyda hyder o 95 %% rhwng %s a %s. Mae'n seiliedig ar %d o bobl; mae pob cyfrif yn cario sŵn, hwn hefyd, ac mae'r cyfwng yn ei gynnwys."
                        .formatted(
                                group.cy(),
                                view.by().question().cy(),
                                given.cy(),
                                number,
                                answer.cy(),
                                view.concept().question().cy(),
                                lower,
                                upper,
                                cell.base()));
    }

    static Text of(CampaignView campaign, OutcomeView view, Side counted, Arm arm) {
        var group = group(view.audienceLabel(), campaign.name());
        var schools = arm.arm() == Measure.TRAINED ? TRAINED : OTHERS;
        var answers = counted.answers().getFirst().label();
        var number = percent(arm.estimate());
        return new Text(
                "%s: of the people of %s, %s %% answered \"%s\" to \"%s\". It rests on %d people of %d schools; the counts of each school carry noise."
                        .formatted(
                                group.en(),
                                schools.en(),
                                number,
                                answers.en(),
                                counted.question().en(),
                                arm.people(),
                                arm.schools()),
                "%s: o bobl %s, atebodd %s %% \"%s\" i \"%s\". Mae'n seiliedig ar %d o bobl o %d o ysgolion; mae cyfrifon pob ysgol yn cario sŵn."
                        .formatted(
                                group.cy(),
                                schools.cy(),
                                number,
                                answers.cy(),
                                counted.question().cy(),
                                arm.people(),
                                arm.schools()));
    }

    static Text of(CampaignView campaign, OutcomeView view, Side counted, Contrast contrast) {
        var group = group(view.audienceLabel(), campaign.name());
        var baseline = contrast.measure() == Measure.DIFFERENCE_IN_DIFFERENCES
                ? new Text(
                        ", less the same difference at the baseline,", ", llai'r un gwahaniaeth yn y llinell sylfaen,")
                : new Text("", "");
        var answers = counted.answers().getFirst().label();
        var number = percent(contrast.estimate());
        var lower = percent(contrast.interval().lower());
        var upper = percent(contrast.interval().upper());
        return new Text(
                "%s: the share that answered \"%s\" to \"%s\" at %s, less that at %s%s is %s percentage points, with 95 %% confidence between %s and %s. %s"
                        .formatted(
                                group.en(),
                                answers.en(),
                                counted.question().en(),
                                TRAINED.en(),
                                OTHERS.en(),
                                baseline.en(),
                                number,
                                lower,
                                upper,
                                OutcomeWords.CAUTION.en()),
                "%s: mae'r gyfran a atebodd \"%s\" i \"%s\" mewn %s, llai'r gyfran mewn %s%s yn %s pwynt canran, gyda hyder o 95 %% rhwng %s a %s. %s"
                        .formatted(
                                group.cy(),
                                answers.cy(),
                                counted.question().cy(),
                                TRAINED.cy(),
                                OTHERS.cy(),
                                baseline.cy(),
                                number,
                                lower,
                                upper,
                                OutcomeWords.CAUTION.cy()));
    }

    private static Text group(Text audience, Text campaign) {
        return new Text(audience.en() + " (" + campaign.en() + ")", audience.cy() + " (" + campaign.cy() + ")");
    }

    private static Text label(Side side, String code) {
        return side.answers().stream()
                .filter(answer -> answer.code().equals(code))
                .findFirst()
                .map(Answer::label)
                .orElseThrow();
    }
}
