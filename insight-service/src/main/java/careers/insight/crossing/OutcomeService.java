package careers.insight.crossing;

import careers.insight.campaign.AskedQuestion;
import careers.insight.campaign.Campaigns;
import careers.insight.crossing.ClosedGroupQuery.ClosedGroup;
import careers.insight.crossing.OutcomeQuery.Outcome;
import careers.insight.disclosure.LinkageGate;
import careers.insight.disclosure.LinkedArms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Compares the people of schools whose careers leader was trained with others. */
@ApplicationScoped
class OutcomeService {

    /** A comparison has its answers in its name. */
    private static final int MOST_CODES = 40;

    private final Campaigns campaigns;
    private final CrossableQuestions questions;
    private final LinkageGate gate;

    OutcomeService(Campaigns campaigns, CrossableQuestions questions, LinkageGate gate) {
        this.campaigns = campaigns;
        this.questions = questions;
        this.gate = gate;
    }

    /** The comparison; decided the first time, read afterwards. */
    @Transactional
    OutcomeView outcome(Outcome wanted) {
        return compared(wanted).view();
    }

    /** The figure that a comparison of this name shows under this id. */
    @Transactional
    Optional<FinalFigureView> figure(String table, String id) {
        return gate.asked(table)
                .map(asked -> new Outcome(
                        ClosedGroup.of(asked.campaign(), asked.audience()),
                        asked.measured().equals(asked.campaign()) ? null : asked.measured(),
                        asked.concept(),
                        asked.hits()))
                .flatMap(wanted -> compared(wanted).figure(id));
    }

    private ComparedSchools compared(Outcome wanted) {
        var campaign = campaigns.require(wanted.group().campaign());
        var question = asked(wanted, campaign.id());
        var now = arms(wanted, campaign.id(), question);
        if (wanted.baseline() == null) {
            return new ComparedSchools(campaign, null, question, wanted.codes(), now, null);
        }
        var baseline = campaigns.require(wanted.baseline());
        if (!baseline.opensAt().isBefore(campaign.opensAt())) {
            throw CrossingError.BASELINE_NOT_EARLIER.problem();
        }
        var before = arms(wanted, baseline.id(), asked(wanted, baseline.id()));
        return new ComparedSchools(campaign, baseline, question, wanted.codes(), now, before);
    }

    private AskedQuestion asked(Outcome wanted, UUID campaign) {
        var question =
                questions.named(wanted.concept(), campaign, wanted.group().audience());
        var codes = CrossingWords.codes(question);
        if (!codes.containsAll(wanted.codes())
                || codes.size() == wanted.codes().size()
                || wanted.codes().size() > MOST_CODES) {
            throw CrossingError.CODES_NOT_COMPARABLE.problem().with("allowed", codes);
        }
        return question;
    }

    private LinkedArms arms(Outcome wanted, UUID measured, AskedQuestion question) {
        return gate.arms(
                        wanted.group().campaign(),
                        measured,
                        wanted.group().audience().name(),
                        CrossableQuestions.measure(question),
                        wanted.codes())
                .orElseThrow(CrossingError::notFinal);
    }
}
