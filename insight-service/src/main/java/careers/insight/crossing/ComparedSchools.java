package careers.insight.crossing;

import careers.insight.campaign.AskedQuestion;
import careers.insight.campaign.CampaignView;
import careers.insight.crossing.CrossingView.Answer;
import careers.insight.crossing.CrossingView.Side;
import careers.insight.crossing.CrossingView.Status;
import careers.insight.crossing.CrossingView.Tier;
import careers.insight.crossing.OutcomeView.Arm;
import careers.insight.crossing.OutcomeView.Contrast;
import careers.insight.crossing.OutcomeView.Kind;
import careers.insight.crossing.OutcomeView.Measure;
import careers.insight.disclosure.Category;
import careers.insight.disclosure.CrossedTable.Refusal;
import careers.insight.disclosure.LinkedArms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is computed from comparisons that the gate has cleared.
 *
 * @param campaign the campaign
 * @param baseline the earlier campaign; null where none was asked for
 * @param question the question as the group was asked it
 * @param codes the answers that are counted
 * @param now the schools of the campaign
 * @param before the same ones in the baseline; null without one
 */
record ComparedSchools(
        CampaignView campaign,
        CampaignView baseline,
        AskedQuestion question,
        List<String> codes,
        LinkedArms now,
        LinkedArms before) {

    OutcomeView view() {
        var reason = reason();
        return new OutcomeView(
                campaign.id(),
                campaign.name(),
                baseline == null ? null : baseline.id(),
                question.audience(),
                question.audience().label(),
                Tier.FINAL,
                question.name(),
                question.question(),
                codes,
                Kind.ASSOCIATION,
                OutcomeWords.CAUTION,
                OutcomeWords.DEFINITION,
                reason == null ? Status.FREE : Status.WITHHELD,
                reason,
                CrossingWords.of(reason),
                now.policy(),
                now.noiseVariance(),
                reason == null ? arms() : List.of(),
                reason == null ? contrasts() : List.of());
    }

    private Refusal reason() {
        return now.reason() == null && before != null ? before.reason() : now.reason();
    }

    private List<Arm> arms() {
        var arms = new ArrayList<>(arms(campaign, now, ofNow()));
        if (before != null) {
            arms.addAll(arms(baseline, before, ofBoth()));
        }
        return arms;
    }

    private static List<Arm> arms(CampaignView campaign, LinkedArms arms, String name) {
        return List.of(
                Arm.of(name + "-0", campaign.id(), Measure.TRAINED, arms.side(true)),
                Arm.of(name + "-1", campaign.id(), Measure.OTHERS, arms.side(false)));
    }

    private List<Contrast> contrasts() {
        var contrasts = new ArrayList<Contrast>();
        contrasts.add(Contrast.of(ofNow() + "-2", Measure.DIFFERENCE, now.difference()));
        if (before != null) {
            contrasts.add(Contrast.of(ofBoth() + "-2", Measure.DIFFERENCE_IN_DIFFERENCES, now.differenceLess(before)));
        }
        return contrasts;
    }

    private String ofNow() {
        return now.lineage().name();
    }

    /** What a baseline adds is named after both tables: which schools are trained comes from the later one. */
    private String ofBoth() {
        return before.lineage().name() + "-" + ofNow();
    }

    /** What is shown under an id; empty where nothing is. */
    Optional<FinalFigureView> figure(String id) {
        var view = view();
        var tables = before == null ? List.of(now) : List.of(now, before);
        return Stream.concat(
                        view.arms().stream()
                                .filter(arm -> arm.id().equals(id))
                                .map(arm -> FinalFigureView.of(whose(arm), view, counted(), arm, tables)),
                        view.contrasts().stream()
                                .filter(contrast -> contrast.id().equals(id))
                                .map(contrast -> FinalFigureView.of(campaign, view, counted(), contrast, tables)))
                .findFirst();
    }

    private CampaignView whose(Arm arm) {
        return arm.campaign().equals(campaign.id()) ? campaign : baseline;
    }

    /** The question with the answers that are counted, as one. */
    private Side counted() {
        var label = CrossingWords.label(new Category(codes, false), question);
        return new Side(
                question.name(),
                question.question(),
                List.of(new Answer(String.join(",", codes), label, codes, false)));
    }
}
