package careers.training.claim;

import careers.training.bursary.ClaimFacts;
import careers.training.bursary.PolicyTerms;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** Policy terms and entitlement slots, by plain JDBC: taking a slot is one INSERT that a unique index decides. */
@ApplicationScoped
class EntitlementTable {

    private static final String SCHEME = "careers-leader-bursary";
    private static final String TERMS = """
            select p.scheme_id, p.id, p.version_no, p.amount_pence, p.claim_window_days, p.synthetic
            from policy_version p join scheme s on s.id = p.scheme_id
            where s.code = ? and ? between p.effective_from and coalesce(p.effective_to, 'infinity')""";
    private static final String USE = """
            select l.max_slots, (select count(*) from bursary_slot b where b.scheme_id = l.scheme_id
                and b.subject_kind = l.subject_kind and b.subject_key = ? and b.released_at is null) as used
            from scheme_limit l where l.scheme_id = ? and l.subject_kind = ?""";
    private static final String TAKE = """
            insert into bursary_slot (scheme_id, subject_kind, subject_key, slot_no, max_slots, claim_id)
            select l.scheme_id, l.subject_kind, ?, ?, l.max_slots, ? from scheme_limit l
            where l.scheme_id = ? and l.subject_kind = ? and l.max_slots >= ?
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

    /** The terms in force on a day. */
    Optional<ClaimCase.Policy> policyOn(LocalDate day) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement read = connection.prepareStatement(TERMS)) {
            read.setString(1, SCHEME);
            read.setObject(2, day);
            try (ResultSet row = read.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                PolicyTerms terms = new PolicyTerms(
                        row.getObject("id", UUID.class),
                        row.getInt("version_no"),
                        row.getLong("amount_pence"),
                        row.getInt("claim_window_days"),
                        row.getBoolean("synthetic"));
                return Optional.of(new ClaimCase.Policy(row.getObject("scheme_id", UUID.class), terms));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How much of its limit a subject uses. */
    ClaimFacts.Entitlement entitlement(UUID scheme, Subject subject, String key) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement read = connection.prepareStatement(USE)) {
            read.setString(1, key);
            read.setObject(2, scheme);
            read.setString(3, subject.name());
            try (ResultSet row = read.executeQuery()) {
                return row.next()
                        ? new ClaimFacts.Entitlement(row.getLong("used"), row.getLong("max_slots"))
                        : new ClaimFacts.Entitlement(0, 0);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Takes the first free slot. A slot that another transaction is just taking is waited for.
     *
     * @param limit how many slots the subject may hold
     * @return false when all are taken
     */
    boolean take(UUID scheme, Subject subject, String key, UUID claim, long limit) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement take = connection.prepareStatement(TAKE)) {
            for (int slot = 1; slot <= limit; slot++) {
                take.setString(1, key);
                take.setInt(2, slot);
                take.setObject(3, claim);
                take.setObject(4, scheme);
                take.setString(5, subject.name());
                take.setInt(6, slot);
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
