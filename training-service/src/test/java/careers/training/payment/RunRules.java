package careers.training.payment;

import careers.training.enrolment.EnrolmentRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A payment run as the service's own entity and rules keep it, without a database. */
public final class RunRules {

    private final PaymentRun run;
    private final List<PaymentLine> lines = new ArrayList<>();

    public RunRules(String by) {
        run = new PaymentRun(UUID.randomUUID(), by, EnrolmentRules.NOW);
    }

    public int add(long amountPence) {
        UUID claim = UUID.randomUUID();
        lines.add(new PaymentLine(
                claim.toString().replace("-", "") + "-1",
                claim,
                "EN-900001",
                amountPence,
                LineState.PENDING,
                null,
                null,
                null));
        return lines.size() - 1;
    }

    public void give(String command, String by) {
        switch (RunCommand.valueOf(command)) {
            case LOCK -> run.lock(lines, by, EnrolmentRules.NOW);
            case AUTHORISE -> run.authorise(run.contentSha256 == null ? "" : run.contentSha256, by, EnrolmentRules.NOW);
            case INSTRUCT -> run.instruct(by, EnrolmentRules.NOW);
            case CANCEL -> run.cancel(by, EnrolmentRules.NOW);
            case SETTLE -> run.settle();
        }
        switch (run.state) {
            case INSTRUCTED -> moveAll(LineState.INSTRUCTED);
            case CANCELLED -> moveAll(LineState.CANCELLED);
            default -> {}
        }
    }

    /**
     * What becomes of a payer's row about a line; it is recorded unless it contradicts the record.
     *
     * @param clawedBackPence what was raised against the claim so far
     */
    public RowResult report(int line, PaymentOutcome outcome, long clawedBackPence) {
        PaymentLine paid = lines.get(line);
        RowResult result = RowResult.of(
                new ReportedPayment(1, paid.endToEndId(), outcome, EnrolmentRules.TODAY, null, null, true),
                new ReportedLine(
                        paid.endToEndId(), run.id, paid.claimId(), paid.amountPence(), paid.state(), clawedBackPence),
                EnrolmentRules.TODAY);
        if (result == RowResult.SETTLED || result == RowResult.FAILED) {
            move(line, result == RowResult.SETTLED ? LineState.SETTLED : LineState.RETURNED);
            boolean over = lines.stream().noneMatch(other -> other.state() == LineState.INSTRUCTED);
            if (over && run.state == RunState.INSTRUCTED) {
                run.settle();
            }
        }
        return result;
    }

    /** Refuses reports of somebody's own about a run that was not ordered. */
    public void requireInstructed() {
        run.requireInstructed();
    }

    public RunState state() {
        return run.state;
    }

    public LineState state(int line) {
        return lines.get(line).state();
    }

    public Set<String> allowed(Predicate<String> hasRole) {
        return RunLifeCycle.TABLE.allowed(run.state, hasRole).stream()
                .map(Enum::name)
                .collect(Collectors.toSet());
    }

    private void moveAll(LineState state) {
        for (int i = 0; i < lines.size(); i++) {
            move(i, state);
        }
    }

    private void move(int line, LineState state) {
        PaymentLine moved = lines.get(line);
        lines.set(
                line,
                new PaymentLine(
                        moved.endToEndId(),
                        moved.claimId(),
                        moved.payee(),
                        moved.amountPence(),
                        state,
                        moved.settledOn(),
                        moved.returnedOn(),
                        moved.reasonCode()));
    }
}
