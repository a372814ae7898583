package careers.survey.response;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Makes the database refuse every batch with a response from one establishment, as a fault that nobody foresaw would. */
@Priority(1_000)
@ApplicationScoped
class UnrulyStep implements AcceptanceStep {

    static final String ESTABLISHMENT = "EN-999999";

    @Override
    public Decision decide(Connection connection, List<Submission> batch) throws SQLException {
        if (batch.stream().anyMatch(s -> ESTABLISHMENT.equals(s.establishment()))) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("DO $$ BEGIN RAISE EXCEPTION 'unforeseen' USING ERRCODE = '55P03'; END $$");
            }
        }
        return Decision.nobody(Consequence.NONE);
    }
}
