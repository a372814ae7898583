package careers.training.leader;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

/**
 * Takes a person out of the answers that are kept for repeated requests. The answers stay, with null in place of name and
 * address; the digest of the request goes, because whoever guesses name and address could recognise it.
 */
@ApplicationScoped
class KeptAnswers {

    private static final String FORGET = """
            update idempotency_key
            set fingerprint = 'erased',
                body = replace(replace(body, ':' || to_json(?::text)::text, ':null'), ':' || to_json(?::text)::text, ':null')
            where strpos(body, ':' || to_json(?::text)::text) > 0
               or (strpos(body, ?::text) > 0 and strpos(body, ':' || to_json(?::text)::text) > 0)""";

    private final AgroalDataSource dataSource;

    KeptAnswers(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Forgets the leader as it is now, before its own row does; nothing when that has happened. */
    void forget(CareersLeader leader) {
        if (leader.workEmail != null) {
            forget(leader.id, leader.name, leader.workEmail);
        }
    }

    private void forget(UUID leader, String name, String workEmail) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement forget = connection.prepareStatement(FORGET)) {
            forget.setString(1, workEmail);
            forget.setString(2, name);
            forget.setString(3, workEmail);
            forget.setObject(4, leader);
            forget.setString(5, name);
            forget.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
