package careers.training.claim;

import careers.platform.event.Outbox;
import careers.training.leader.LeadersMerged;
import io.agroal.api.AgroalDataSource;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.LockModeType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Entitlement follows a leader when one of two registrations is given up: the slots that claims hold count against the
 * survivor from then on. The claims themselves keep the leader their approvers saw.
 */
@ApplicationScoped
class EntitlementFollower {

    static final String TYPE = "training.bursary-claim.reassigned";

    private static final String HOLDING = """
            select claim_id from bursary_slot
            where subject_kind = 'LEADER' and subject_key = ?::text and released_at is null order by claim_id""";
    private static final String FOLLOW = """
            update bursary_slot s set subject_key = ?::text, slot_no = (
                select min(n) from generate_series(1, s.max_slots) n where not exists (
                    select 1 from bursary_slot o where (o.scheme_id, o.subject_kind, o.slot_no) = (s.scheme_id, 'LEADER', n)
                        and o.subject_key = ?::text and o.released_at is null))
            where s.claim_id = ? and s.subject_kind = 'LEADER' and s.released_at is null""";

    private final AgroalDataSource dataSource;
    private final BursaryClaimRepository claims;
    private final Outbox outbox;

    EntitlementFollower(AgroalDataSource dataSource, BursaryClaimRepository claims, Outbox outbox) {
        this.dataSource = dataSource;
        this.claims = claims;
        this.outbox = outbox;
    }

    /** After the enrolments have followed: whoever was claiming for one of them is done by then. */
    void follow(@Observes @Priority(Interceptor.Priority.APPLICATION) LeadersMerged leaders) {
        for (UUID id : holding(leaders.merged())) {
            BursaryClaim claim = claims.findById(id, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
            move(id, leaders.survivor());
            outbox.append(TYPE, id.toString(), claim.version + 1, ClaimMoved.of(claim));
        }
    }

    private List<UUID> holding(UUID leader) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement read = connection.prepareStatement(HOLDING)) {
            read.setObject(1, leader);
            List<UUID> holding = new ArrayList<>();
            try (ResultSet row = read.executeQuery()) {
                while (row.next()) {
                    holding.add(row.getObject(1, UUID.class));
                }
            }
            return holding;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void move(UUID claim, UUID survivor) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement follow = connection.prepareStatement(FOLLOW)) {
            follow.setObject(1, survivor);
            follow.setObject(2, survivor);
            follow.setObject(3, claim);
            follow.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
