package careers.survey.quota;

import careers.platform.problem.ProblemException;
import careers.survey.response.AcceptanceStep;
import careers.survey.response.Submission;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Takes a place in every quota that a response counts in, or refuses the response. */
@ApplicationScoped
@Priority(20)
class QuotaStep implements AcceptanceStep {

    private final QuotaConditions conditions;

    QuotaStep(QuotaConditions conditions) {
        this.conditions = conditions;
    }

    @Override
    public Decision decide(Connection connection, List<Submission> batch) throws SQLException {
        QuotaTable table = new QuotaTable(connection);
        List<QuotaCell> cells =
                table.lock(batch.stream().map(Submission::campaignId).collect(Collectors.toSet()));
        return Decision.refusing(refused(cells, batch), stored -> table.move(places(cells, stored)));
    }

    private Map<UUID, ProblemException> refused(List<QuotaCell> cells, List<Submission> batch) {
        Map<QuotaCell, Integer> wanted = new HashMap<>();
        Map<UUID, ProblemException> refused = new HashMap<>();
        for (Submission submission : batch) {
            List<QuotaCell> covering = covering(cells, submission);
            Optional<QuotaCell> full = covering.stream()
                    .filter(cell -> cell.taken() + wanted.getOrDefault(cell, 0) >= cell.limit())
                    .findFirst();
            if (full.isPresent()) {
                refused.put(submission.id(), full.get().full());
            } else {
                covering.forEach(cell -> wanted.merge(cell, 1, Integer::sum));
            }
        }
        return refused;
    }

    private Map<QuotaCell, Integer> places(List<QuotaCell> cells, List<Submission> stored) {
        Map<QuotaCell, Integer> taken = new LinkedHashMap<>();
        stored.forEach(submission -> covering(cells, submission).forEach(cell -> taken.merge(cell, 1, Integer::sum)));
        return taken;
    }

    private List<QuotaCell> covering(List<QuotaCell> cells, Submission submission) {
        return cells.stream()
                .filter(cell -> cell.campaign().equals(submission.campaignId())
                        && conditions.covers(cell, submission.instrument(), submission.answers()))
                .toList();
    }
}
