package careers.survey.correction;

import careers.platform.problem.ProblemException;
import careers.survey.response.AcceptanceStep;
import careers.survey.response.ResponseError;
import careers.survey.response.Submission;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An erased response does not come back when an old file is sent once more. Here it is refused by name; an erasure that
 * is committed at the same moment is enforced by the trigger {@code tr_response_not_erased}, after which the submission
 * is tried again and refused here.
 */
@ApplicationScoped
@Priority(5)
class ErasureCheck implements AcceptanceStep {

    private static final String FIND = "SELECT id FROM response_erasure WHERE id = ANY (?)";

    @Override
    public Decision decide(Connection connection, List<Submission> batch) throws SQLException {
        Array ids = connection.createArrayOf(
                "uuid", batch.stream().map(Submission::id).toArray());
        try (PreparedStatement select = connection.prepareStatement(FIND)) {
            select.setArray(1, ids);
            Map<UUID, ProblemException> refused = new HashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    refused.put(row.getObject(1, UUID.class), ResponseError.RESPONSE_ERASED.problem());
                }
            }
            return Decision.refusing(refused, Consequence.NONE);
        } finally {
            ids.free();
        }
    }
}
