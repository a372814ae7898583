package careers.training.claim;

import careers.training.bursary.ClaimCommand;
import careers.training.statement.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Why claims were stopped, returned or let go. The database refuses such a step without its row here. */
@ApplicationScoped
class CaseworkTable {

    private static final String RECORD = """
            insert into claim_casework (claim_id, event_no, command, reason_codes, acted_by, acted_at)
            values (?, ?, ?, ?, ?, ?)""";

    private final Statements statements;

    CaseworkTable(Statements statements) {
        this.statements = statements;
    }

    /** Records the reasons of the step that the claim takes next. */
    void record(BursaryClaim claim, ClaimCommand command, Collection<CaseReason> reasons, String by, Instant at) {
        List<String> codes = reasons.stream().map(Enum::name).sorted().toList();
        statements.run(RECORD, claim.id, claim.nextEvent(), command, codes, by, at);
    }
}
