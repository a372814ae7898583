package careers.survey.response;

import careers.platform.problem.ProblemException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A decision that accepting a response needs and that no two submissions may take past each other: an invitation is used
 * once, a quota is not overfilled. Steps are beans, called in the order of their {@code @Priority}, all on the
 * connection of the one transaction that stores the batch; they neither commit nor open another.
 */
public interface AcceptanceStep {

    /**
     * Says who cannot be accepted. Locks what it decides on, in key order, and decides in the order of the batch.
     *
     * @param batch submissions with new ids to open campaigns that no earlier step has refused
     * @return by response id; nobody if empty
     */
    Map<UUID, ProblemException> refuse(Connection connection, List<Submission> batch) throws SQLException;

    /**
     * Writes what follows from the acceptance.
     *
     * @param stored the responses that were stored, in the order of the batch
     */
    void accepted(Connection connection, List<Submission> stored) throws SQLException;
}
