package careers.training.clawback;

import careers.training.enrolment.EnrolmentRules;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A clawback as the service's own entity keeps it, without a database. */
public final class ClawbackRules {

    private final Clawback clawback;

    public ClawbackRules(UUID claim, long amountPence, String by) {
        clawback = new Clawback(
                UUID.randomUUID(),
                new ClawbackClaim(claim, "EN-900001", amountPence, amountPence),
                amountPence,
                ClawbackReason.PAID_IN_ERROR,
                by,
                EnrolmentRules.NOW);
    }

    /** Gives a command; whoever approves has seen what is to be approved. */
    public void give(String command, String by, long pence) {
        switch (command) {
            case "ASK_SCHOOL" -> clawback.ask(EnrolmentRules.TODAY.plusDays(1));
            case "REPRESENT" ->
                clawback.represent(
                        new RepresentSchool(RepresentationGround.AGREED, null), "school-client-1", EnrolmentRules.NOW);
            case "CANCEL" -> clawback.cancel(ClawbackCancelReason.PROPOSED_IN_ERROR, by, EnrolmentRules.NOW);
            case "APPROVE" -> clawback.approve(clawback.contentSha256, decider(by), EnrolmentRules.TODAY);
            case "RAISE" -> clawback.raise(by, EnrolmentRules.NOW);
            case "RECOVER" -> clawback.recover(pence);
            case "PROPOSE_WRITE_OFF" -> clawback.proposeWriteOff(WriteOffReason.HARDSHIP, by, EnrolmentRules.NOW);
            case "APPROVE_WRITE_OFF" -> clawback.approveWriteOff(clawback.contentSha256, decider(by));
            case "REFUSE_WRITE_OFF" -> clawback.refuseWriteOff(decider(by));
            default -> throw new IllegalArgumentException(command);
        }
    }

    public ClawbackState state() {
        return clawback.state;
    }

    public long amountPence() {
        return clawback.amountPence;
    }

    public long owedPence() {
        return clawback.owedPence();
    }

    public Set<String> allowed(Predicate<String> hasRole) {
        return ClawbackLifeCycle.TABLE.allowed(clawback.state, hasRole).stream()
                .map(Enum::name)
                .collect(Collectors.toSet());
    }

    private static Decider decider(String by) {
        return new Decider(by, Set.of(), EnrolmentRules.NOW);
    }
}
