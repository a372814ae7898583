package careers.survey.response;

import careers.platform.problem.ProblemException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Makes the database refuse every batch with a response from one establishment, as a fault that nobody foresaw would. */
@Priority(1_000)
@ApplicationScoped
class UnrulyStep implements AcceptanceStep {

    static final String ESTABLISHMENT = "EN-999999";

    @Override
    public Map<UUID, ProblemException> refuse(Connection connection, List<Submission> batch) throws SQLException {
        if (batch.stream().anyMatch(s -> ESTABLISHMENT.equals(s.establishment()))) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("DO $$ BEGIN RAISE EXCEPTION 'unforeseen' USING ERRCODE = '55P03'; END $$");
            }
        }
        return Map.of();
    }

    @Override
    public void accepted(Connection connection, List<Submission> stored) {
        // Nothing follows from it.
    }
}
