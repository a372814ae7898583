package careers.survey.response;

import careers.platform.event.Outbox;
import careers.platform.problem.PlatformError;
import careers.platform.problem.ProblemException;
import careers.survey.campaign.CampaignGate;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Stores submissions, their events and all that follows from them in one transaction, or none of it. */
@ApplicationScoped
class BatchWriter {

    private final DataSource dataSource;
    private final List<AcceptanceStep> steps;
    private final ReceiptCodes receiptCodes;
    private final Outbox outbox;
    private final Clock clock;

    BatchWriter(
            DataSource dataSource,
            @All List<AcceptanceStep> steps,
            ReceiptCodes receiptCodes,
            Outbox outbox,
            Clock clock) {
        this.receiptCodes = receiptCodes;
        this.dataSource = dataSource;
        // The container gives the highest priority first; steps run from the lowest.
        this.steps = steps.reversed();
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What one submission is answered: one of the two. */
    record Outcome(Acceptance acceptance, ProblemException refusal) {}

    /**
     * Decides on submissions with different ids. What is answered is on disk.
     *
     * @return by response id, without those that another transaction overtook: they are to be tried again
     */
    Map<UUID, Outcome> write(List<Submission> batch) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            boolean committed = false;
            try {
                Map<UUID, Outcome> outcomes = decide(connection, batch);
                connection.commit();
                committed = true;
                return outcomes;
            } finally {
                // To go back to automatic commits would commit what stands.
                if (!committed) {
                    connection.rollback();
                }
                connection.setAutoCommit(true);
            }
        }
    }

    private Map<UUID, Outcome> decide(Connection connection, List<Submission> batch) throws SQLException {
        Set<UUID> campaigns = batch.stream().map(Submission::campaignId).collect(Collectors.toSet());
        Map<UUID, CampaignGate.Entrance> entrances = new CampaignGate(connection).lockForAccepting(campaigns);
        ResponseTable table = new ResponseTable(connection, receiptCodes);
        Map<UUID, StoredResponse> earlier =
                table.find(batch.stream().map(Submission::id).toList());
        Map<UUID, Outcome> outcomes = new HashMap<>();
        List<Submission> fresh = new ArrayList<>();
        Instant now = clock.instant();
        for (Submission submission : batch) {
            try {
                if (earlier.containsKey(submission.id())) {
                    Acceptance again =
                            earlier.get(submission.id()).again(submission.campaignId(), submission.contentDigest());
                    outcomes.put(submission.id(), new Outcome(again, null));
                } else {
                    admit(submission, entrances.get(submission.campaignId()), now);
                    fresh.add(submission);
                }
            } catch (ProblemException refusal) {
                outcomes.put(submission.id(), new Outcome(null, refusal));
            }
        }
        store(connection, table, fresh, outcomes);
        return outcomes;
    }

    private static void admit(Submission submission, CampaignGate.Entrance entrance, Instant now) {
        if (entrance == null) {
            throw PlatformError.NOT_FOUND.problem();
        }
        ArrivingResponse.requireEntrance(entrance, now, submission.content(), submission.inBatch());
        if (!entrance.uses(submission.instrument().id(), submission.instrument().version())) {
            throw ResponseError.instrumentNotInCampaign();
        }
    }

    private void store(Connection connection, ResponseTable table, List<Submission> fresh, Map<UUID, Outcome> outcomes)
            throws SQLException {
        List<Submission> remaining = fresh;
        List<AcceptanceStep.Decision> decisions = new ArrayList<>();
        for (AcceptanceStep step : steps) {
            if (!remaining.isEmpty()) {
                AcceptanceStep.Decision decision = step.decide(connection, remaining);
                decisions.add(decision);
                decision.refused().forEach((id, refusal) -> outcomes.put(id, new Outcome(null, refusal)));
                remaining = remaining.stream()
                        .filter(s -> !decision.refused().containsKey(s.id()))
                        .toList();
            }
        }
        if (remaining.isEmpty()) {
            return;
        }
        Set<UUID> stored = table.insert(remaining);
        List<Submission> accepted =
                remaining.stream().filter(s -> stored.contains(s.id())).toList();
        for (AcceptanceStep.Decision decision : decisions) {
            decision.accepted(accepted);
        }
        // Last: the numbers of the campaigns' streams are locked from here to the commit.
        outbox.appendAll(connection, accepted.stream().map(Submission::event).toList());
        accepted.forEach(s -> outcomes.put(s.id(), new Outcome(new Acceptance(s.receipt(), true), null)));
    }
}
