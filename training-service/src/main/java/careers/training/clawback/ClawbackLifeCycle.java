package careers.training.clawback;

import static careers.training.clawback.ClawbackCommand.APPROVE;
import static careers.training.clawback.ClawbackCommand.APPROVE_WRITE_OFF;
import static careers.training.clawback.ClawbackCommand.ASK_SCHOOL;
import static careers.training.clawback.ClawbackCommand.CANCEL;
import static careers.training.clawback.ClawbackCommand.PROPOSE_WRITE_OFF;
import static careers.training.clawback.ClawbackCommand.RAISE;
import static careers.training.clawback.ClawbackCommand.RECOVER_PART;
import static careers.training.clawback.ClawbackCommand.RECOVER_REST;
import static careers.training.clawback.ClawbackCommand.REFUSE_WRITE_OFF;
import static careers.training.clawback.ClawbackCommand.REPRESENT;
import static careers.training.clawback.ClawbackState.APPROVED;
import static careers.training.clawback.ClawbackState.CANCELLED;
import static careers.training.clawback.ClawbackState.PART_RECOVERED;
import static careers.training.clawback.ClawbackState.PROPOSED;
import static careers.training.clawback.ClawbackState.RAISED;
import static careers.training.clawback.ClawbackState.RECOVERED;
import static careers.training.clawback.ClawbackState.SCHOOL_REPRESENTATION;
import static careers.training.clawback.ClawbackState.WRITE_OFF_PROPOSED;
import static careers.training.clawback.ClawbackState.WRITTEN_OFF;

import careers.training.access.Role;
import careers.training.lifecycle.LifeCycle;

/** The one table of a clawback's life. Once it is raised, it can only be recovered or written off. */
final class ClawbackLifeCycle {

    static final LifeCycle<ClawbackState, ClawbackCommand> TABLE = LifeCycle.<ClawbackState, ClawbackCommand>empty()
            .edge(PROPOSED, ASK_SCHOOL, SCHOOL_REPRESENTATION, Role.PROGRAMME_ADMINISTRATOR)
            .edge(PROPOSED, CANCEL, CANCELLED, Role.PROGRAMME_ADMINISTRATOR)
            .edge(SCHOOL_REPRESENTATION, REPRESENT, SCHOOL_REPRESENTATION, Role.SCHOOL_CLIENT)
            .edge(SCHOOL_REPRESENTATION, CANCEL, CANCELLED, Role.PROGRAMME_ADMINISTRATOR)
            .edge(SCHOOL_REPRESENTATION, APPROVE, APPROVED, Role.FINANCE_APPROVER)
            .edge(APPROVED, CANCEL, CANCELLED, Role.PROGRAMME_ADMINISTRATOR)
            .edge(APPROVED, RAISE, RAISED, Role.PAYMENT_OFFICER)
            .edge(RAISED, RECOVER_PART, PART_RECOVERED, Role.PAYMENT_OFFICER)
            .edge(RAISED, RECOVER_REST, RECOVERED, Role.PAYMENT_OFFICER)
            .edge(RAISED, PROPOSE_WRITE_OFF, WRITE_OFF_PROPOSED, Role.PAYMENT_OFFICER)
            .edge(PART_RECOVERED, RECOVER_PART, PART_RECOVERED, Role.PAYMENT_OFFICER)
            .edge(PART_RECOVERED, RECOVER_REST, RECOVERED, Role.PAYMENT_OFFICER)
            .edge(PART_RECOVERED, PROPOSE_WRITE_OFF, WRITE_OFF_PROPOSED, Role.PAYMENT_OFFICER)
            .edge(WRITE_OFF_PROPOSED, APPROVE_WRITE_OFF, WRITTEN_OFF, Role.FINANCE_APPROVER)
            .edge(WRITE_OFF_PROPOSED, REFUSE_WRITE_OFF, RAISED, Role.FINANCE_APPROVER);

    private ClawbackLifeCycle() {}
}
