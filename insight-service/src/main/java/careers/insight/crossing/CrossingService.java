package careers.insight.crossing;

import careers.insight.campaign.Campaigns;
import careers.insight.crossing.CrossingQuery.Crossing;
import careers.insight.disclosure.FinalGate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Finds the two questions and asks the gate of closed campaigns for their table. */
@ApplicationScoped
class CrossingService {

    private final Campaigns campaigns;
    private final CrossableQuestions questions;
    private final FinalGate gate;

    CrossingService(Campaigns campaigns, CrossableQuestions questions, FinalGate gate) {
        this.campaigns = campaigns;
        this.questions = questions;
        this.gate = gate;
    }

    /** The table; decided the first time, read afterwards. */
    @Transactional
    CrossingView crossing(Crossing wanted) {
        var campaign = campaigns.require(wanted.campaign());
        var concept = questions.named(wanted.concept(), campaign.id(), wanted.audience());
        var by = questions.named(wanted.by(), campaign.id(), wanted.audience());
        if (concept.equals(by)) {
            throw CrossingError.CONCEPT_CROSSED_WITH_ITSELF.problem();
        }
        return gate.crossing(
                        campaign.id(),
                        wanted.audience().name(),
                        CrossableQuestions.measure(by),
                        CrossableQuestions.measure(concept))
                .map(table -> new CrossedShares(table, by, concept).view(campaign))
                .orElseThrow(CrossingError::notFinal);
    }
}
