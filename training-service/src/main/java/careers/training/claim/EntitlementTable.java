package careers.training.claim;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * Entitlement slots, by plain JDBC: taking one is an INSERT that the database decides. What is taken already says
 * {@link HoldingTable}.
 */
@ApplicationScoped
class EntitlementTable {

    // A slot that another transaction is just taking is waited for.
    private static final String TAKE = """
            insert into bursary_slot
                (scheme_id, policy_version_id, subject_kind, subject_key, slot_no, max_slots, claim_id)
            select c.scheme_id, c.policy_version_id, l.subject_kind,
                case l.subject_kind when 'LEADER' then surviving_leader(c.leader_id)::text
                    else lineage_key_held(c.establishment) end, ?, l.max_slots, c.id
            from bursary_claim c join policy_limit l on l.policy_version_id = c.policy_version_id
            where c.id = ? and l.subject_kind = ? and l.max_slots >= ?
            on conflict (scheme_id, subject_kind, subject_key, slot_no) where released_at is null do nothing""";
    private static final String RELEASE =
            "update bursary_slot set released_at = ? where claim_id = ? and released_at is null";

    private final AgroalDataSource dataSource;

    EntitlementTable(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Whose entitlement a slot counts against. */
    enum Subject {
        LEADER,
        ESTABLISHMENT
    }

    /**
     * Takes the first free slot for a claim that is stored already.
     *
     * @param limit how many slots the subject may hold
     * @return false when all are taken
     */
    boolean take(UUID claim, Subject subject, long limit) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement take = connection.prepareStatement(TAKE)) {
            for (int slot = 1; slot <= limit; slot++) {
                take.setInt(1, slot);
                take.setObject(2, claim);
                take.setString(3, subject.name());
                take.setInt(4, slot);
                if (take.executeUpdate() == 1) {
                    return true;
                }
            }
            return false;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void release(UUID claim, Instant at) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement release = connection.prepareStatement(RELEASE)) {
            release.setObject(1, at.atOffset(ZoneOffset.UTC));
            release.setObject(2, claim);
            release.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
