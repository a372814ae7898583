package careers.training.claim;

import careers.training.statement.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
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

    private final Statements statements;

    EntitlementTable(Statements statements) {
        this.statements = statements;
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
        for (int slot = 1; slot <= limit; slot++) {
            if (statements.run(TAKE, slot, claim, subject, slot) == 1) {
                return true;
            }
        }
        return false;
    }

    void release(UUID claim, Instant at) {
        statements.run(RELEASE, at, claim);
    }
}
