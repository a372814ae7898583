package careers.training.payee;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** From some day on, somebody else is paid for an establishment. */
@Entity
class PayeeChange {

    @Id
    UUID id;

    String establishment;
    String payee;
    LocalDate effectiveFrom;

    @Enumerated(EnumType.STRING)
    PayeeChangeState state;

    String proposedBy;
    Instant proposedAt;
    String decidedBy;
    Instant decidedAt;

    @Version
    long version;

    protected PayeeChange() {}

    PayeeChange(UUID id, ProposePayee request, String proposedBy, Instant proposedAt) {
        this.id = id;
        this.establishment = request.establishment();
        this.payee = request.payee();
        this.effectiveFrom = request.effectiveFrom();
        this.state = PayeeChangeState.PROPOSED;
        this.proposedBy = proposedBy;
        this.proposedAt = proposedAt;
    }

    /** Takes the decision of somebody who did not propose it. */
    void decide(PayeeChangeCommand command, String by, Instant at) {
        PayeeChangeState next = PayeeChangeLifeCycle.TABLE.next(state, command).orElseThrow(this::conflict);
        if (by.equals(proposedBy)) {
            throw PayeeError.PAYEE_FOUR_EYES_REQUIRED.problem();
        }
        state = next;
        decidedBy = by;
        decidedAt = at;
    }

    private RuntimeException conflict() {
        return PayeeError.PAYEE_STATE_CONFLICT
                .problem()
                .with("state", state)
                .with("allowedActions", PayeeChangeLifeCycle.TABLE.allowed(state, role -> true));
    }
}
