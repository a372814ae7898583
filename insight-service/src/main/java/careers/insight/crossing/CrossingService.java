package careers.insight.crossing;

import careers.insight.campaign.Campaigns;
import careers.insight.crossing.ClosedGroupQuery.ClosedGroup;
import careers.insight.crossing.CrossingQuery.Crossing;
import careers.insight.disclosure.FinalGate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.stream.Stream;

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
        return shares(wanted).view();
    }

    /** The figure that a table of this name shows under this id, in either direction. */
    @Transactional
    Optional<FinalFigureView> figure(String table, String id) {
        return gate.asked(table).stream()
                .map(asked ->
                        new Crossing(ClosedGroup.of(asked.campaign(), asked.audience()), asked.first(), asked.second()))
                .flatMap(crossing -> Stream.of(crossing, crossing.turned()))
                .flatMap(crossing -> shares(crossing).figure(id).stream())
                .findFirst();
    }

    private CrossedShares shares(Crossing wanted) {
        var audience = wanted.group().audience();
        var campaign = campaigns.require(wanted.group().campaign());
        var concept = questions.named(wanted.concept(), campaign.id(), audience);
        var by = questions.named(wanted.by(), campaign.id(), audience);
        if (concept.equals(by)) {
            throw CrossingError.CONCEPT_CROSSED_WITH_ITSELF.problem();
        }
        return gate.crossing(
                        campaign.id(),
                        audience.name(),
                        CrossableQuestions.measure(by),
                        CrossableQuestions.measure(concept))
                .map(table -> new CrossedShares(campaign, table, by, concept))
                .orElseThrow(CrossingError::notFinal);
    }
}
