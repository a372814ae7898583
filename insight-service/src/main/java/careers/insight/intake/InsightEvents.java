package careers.insight.intake;

import careers.insight.campaign.CampaignClosed;
import careers.insight.campaign.CampaignFacts;
import careers.insight.campaign.CampaignOpened;
import careers.insight.campaign.InstrumentPublished;
import careers.insight.campaign.ThemeFrame;
import careers.insight.response.Closings;
import careers.insight.response.LogEnd;
import careers.insight.response.ResponseAccepted;
import careers.insight.response.ResponseFacts;
import careers.insight.response.ResponseGone;
import careers.insight.response.TextCoded;
import careers.insight.response.TextRemoved;
import careers.insight.training.ClaimChanged;
import careers.insight.training.CohortChanged;
import careers.insight.training.CohortOpened;
import careers.insight.training.EnrolmentChanged;
import careers.insight.training.EstablishmentRegistered;
import careers.insight.training.TrainingFacts;
import careers.platform.event.EventEnvelope;
import careers.platform.event.EventHandler;
import careers.platform.event.PoisonEvent;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Turns events into facts. Types that this service has no use for pass by; their position in the log still counts. */
@ApplicationScoped
public class InsightEvents implements EventHandler {

    private static final String RESPONSE_ACCEPTED = "survey.response.accepted";

    /** So many at once, before the broker is spoken to again. */
    private static final int MOST_ROUNDS = 20;

    private static final Set<String> TOPICS = Set.of(
            "survey.instrument.v1",
            "survey.campaign.v1",
            "survey.response.v1",
            "survey.theme-frame.v1",
            "survey.text.v1",
            "training.establishment.v1",
            "training.cohort.v1",
            "training.enrolment.v1",
            "training.bursary-claim.v1");

    private final EventReader reader;
    private final CampaignFacts campaigns;
    private final ResponseFacts responses;
    private final TrainingFacts training;
    private final Closings closings;
    private final BlockLog blocks;
    private final LogEnd logEnd;

    InsightEvents(
            EventReader reader,
            CampaignFacts campaigns,
            ResponseFacts responses,
            TrainingFacts training,
            Closings closings,
            BlockLog blocks,
            LogEnd logEnd) {
        this.logEnd = logEnd;
        this.reader = reader;
        this.closings = closings;
        this.blocks = blocks;
        this.campaigns = campaigns;
        this.responses = responses;
        this.training = training;
    }

    @Override
    public String consumer() {
        return "insight-service";
    }

    @Override
    public Set<String> topics() {
        return TOPICS;
    }

    /** Responses are by far the most. */
    @Override
    public Set<String> readAsText() {
        return Set.of(RESPONSE_ACCEPTED);
    }

    /** Blocks first: what was released is not decided again. */
    @Override
    public void prepare() {
        blocks.read();
    }

    /** The last that was read may not have been worth an event here. */
    @Override
    public void idle() {
        boolean more = !logEnd.isPassed();
        for (int i = 0; more && i < MOST_ROUNDS; i++) {
            more = QuarkusTransaction.requiringNew().call(() -> {
                responses.awaitTurn();
                return closings.afterReading();
            });
        }
    }

    @Override
    public void handle(EventEnvelope event) {
        responses.awaitTurn();
        apply(event);
        closings.afterReading();
    }

    private void apply(EventEnvelope event) {
        requireOwnSource(event);
        switch (event.type()) {
            case "survey.instrument.published" -> publishInstrument(event);
            case "survey.campaign.opened" -> openCampaign(event);
            case "survey.campaign.closed" -> closeCampaign(event);
            case RESPONSE_ACCEPTED -> responses.acceptAll(List.of(readAccepted(event)));
            case "survey.response.amended" -> amendResponse(event);
            case "survey.response.withdrawn", "survey.response.erased" -> forgetResponse(event);
            case "survey.theme-frame.published" -> publishThemes(event);
            case "survey.text.coded" -> codeText(event);
            case "survey.text.removed" -> removeText(event);
            case "training.cohort.opened" -> openCohort(event);
            case "training.cohort.changed" -> changeCohort(event);
            case "training.establishment.registered" -> registerEstablishment(event);
            case String type when type.startsWith("training.enrolment.") -> changeEnrolment(event);
            case String type when type.startsWith("training.bursary-claim.") -> changeClaim(event);
            default -> {
                // A type added later by the producer: nothing here depends on it yet.
            }
        }
    }

    /**
     * Responses are by far the most: those that follow each other are stored together. Everything is read before the turn
     * to write is waited for, so that one consumer reads while another writes.
     */
    @Override
    public void handleAll(List<EventEnvelope> events) {
        var contents = events.stream()
                .map(event -> event.type().equals(RESPONSE_ACCEPTED) ? readAccepted(event) : null)
                .toArray(ResponseAccepted[]::new);
        responses.awaitTurn();
        List<ResponseAccepted> accepted = new ArrayList<>();
        for (int i = 0; i < contents.length; i++) {
            if (contents[i] != null) {
                accepted.add(contents[i]);
            } else {
                responses.acceptAll(accepted);
                accepted.clear();
                apply(events.get(i));
            }
        }
        responses.acceptAll(accepted);
        closings.afterReading();
    }

    /** A type belongs to one service; from any other it is not believed. */
    private static void requireOwnSource(EventEnvelope event) {
        var service = event.type().substring(0, Math.max(0, event.type().indexOf('.')));
        if (!event.source().equals("/" + service + "-service")) {
            throw new PoisonEvent("SOURCE_FOREIGN");
        }
    }

    private static void requireSubject(EventEnvelope event, Object id) {
        if (!event.subject().equals(id.toString())) {
            throw new PoisonEvent("SUBJECT_IS_NOT_THE_RECORD");
        }
    }

    private void publishInstrument(EventEnvelope event) {
        var data = reader.read(event, InstrumentPublished.class);
        requireSubject(event, data.instrumentId());
        campaigns.publish(data);
    }

    private void openCampaign(EventEnvelope event) {
        var data = reader.read(event, CampaignOpened.class);
        requireSubject(event, data.campaignId());
        if (campaigns.open(data)) {
            responses.open(data);
        }
    }

    private void closeCampaign(EventEnvelope event) {
        var data = reader.read(event, CampaignClosed.class);
        requireSubject(event, data.campaignId());
        campaigns.close(data);
        responses.close(data.campaignId(), data.accepted());
    }

    private ResponseAccepted readAccepted(EventEnvelope event) {
        requireOwnSource(event);
        var data = reader.readAccepted(event);
        requireSubject(event, data.responseId());
        return data;
    }

    private void amendResponse(EventEnvelope event) {
        var data = reader.read(event, ResponseAccepted.class);
        requireSubject(event, data.responseId());
        responses.amend(data, event.sequence());
    }

    private void forgetResponse(EventEnvelope event) {
        var data = reader.read(event, ResponseGone.class);
        requireSubject(event, data.responseId());
        responses.forget(data);
    }

    private void publishThemes(EventEnvelope event) {
        var data = reader.read(event, ThemeFrame.class);
        requireSubject(event, ThemeFrame.SUBJECT);
        campaigns.publish(data);
    }

    private void codeText(EventEnvelope event) {
        var data = reader.read(event, TextCoded.class);
        requireSubject(event, data.textId());
        responses.code(data, event.sequence(), event.time());
    }

    private void removeText(EventEnvelope event) {
        var data = reader.read(event, TextRemoved.class);
        requireSubject(event, data.textId());
        responses.forget(data);
    }

    private void registerEstablishment(EventEnvelope event) {
        var data = reader.read(event, EstablishmentRegistered.class);
        requireSubject(event, data.establishment());
        training.put(data, event.sequence());
    }

    private void openCohort(EventEnvelope event) {
        var data = reader.read(event, CohortOpened.class);
        requireSubject(event, data.cohortId());
        training.put(data, event.sequence());
    }

    private void changeCohort(EventEnvelope event) {
        var data = reader.read(event, CohortChanged.class);
        requireSubject(event, data.cohortId());
        training.put(data, event.sequence());
    }

    private void changeEnrolment(EventEnvelope event) {
        var data = reader.read(event, EnrolmentChanged.class);
        requireSubject(event, data.enrolmentId());
        training.put(data, event.sequence());
    }

    private void changeClaim(EventEnvelope event) {
        var data = reader.read(event, ClaimChanged.class);
        requireSubject(event, data.claimId());
        training.put(data, event.sequence());
    }
}
