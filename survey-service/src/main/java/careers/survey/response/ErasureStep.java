package careers.survey.response;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/**
 * Lets go of what a neighbour keeps of a response, before the response is erased, withdrawn or written anew. Works on the
 * connection of the transaction that does so and neither commits nor opens another.
 */
public interface ErasureStep {

    void erase(Connection connection, UUID responseId) throws SQLException;
}
