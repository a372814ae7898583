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
     * Decides who cannot be accepted. Locks what it decides on, in key order, and decides in the order of the batch.
     *
     * @param batch submissions with new ids to open campaigns that no earlier step has refused
     */
    Decision decide(Connection connection, List<Submission> batch) throws SQLException;

    /** What was decided about a batch; it holds until the end of the transaction. */
    interface Decision {

        /** Who is refused, by response id; nobody if empty. */
        Map<UUID, ProblemException> refused();

        /**
         * Writes what follows from the acceptance.
         *
         * @param stored the responses that were stored, in the order of the batch
         */
        void accepted(List<Submission> stored) throws SQLException;

        /** Nobody is refused. */
        static Decision nobody(Consequence consequence) {
            return refusing(Map.of(), consequence);
        }

        static Decision refusing(Map<UUID, ProblemException> refused, Consequence consequence) {
            return new Decision() {
                @Override
                public Map<UUID, ProblemException> refused() {
                    return refused;
                }

                @Override
                public void accepted(List<Submission> stored) throws SQLException {
                    consequence.of(stored);
                }
            };
        }
    }

    /** What is written when responses were stored. */
    interface Consequence {
        Consequence NONE = stored -> {};

        void of(List<Submission> stored) throws SQLException;
    }
}
