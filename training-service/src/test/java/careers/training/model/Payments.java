package careers.training.model;

import careers.training.bursary.ClaimCommand;
import careers.training.payment.PaymentOutcome;
import careers.training.payment.RowResult;
import careers.training.payment.RunRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** The payment runs and their lines by the service's own entities and rules; claims follow their lines. */
final class Payments {

    private final List<RunRules> runs = new ArrayList<>();
    private final List<Paid> lines = new ArrayList<>();
    private final Claims claims;
    private final ClaimedBack clawbacks;

    Payments(Claims claims, ClaimedBack clawbacks) {
        this.claims = claims;
        this.clawbacks = clawbacks;
    }

    /** Where a line is, and what it pays for. */
    private record Paid(int run, int line, int claim, long attempt) {}

    Answer take(Command command) {
        return command.action().equals("MAKE") ? make() : give(command);
    }

    private Answer make() {
        List<Integer> taken = claims.payable();
        if (taken.isEmpty()) {
            return Answer.refused("NOTHING_TO_PAY");
        }
        RunRules run = new RunRules(Programme.OFFICER);
        for (int claim : taken) {
            long attempt =
                    1 + lines.stream().filter(line -> line.claim() == claim).count();
            lines.add(new Paid(runs.size(), run.add(claims.amountPence(claim)), claim, attempt));
            claims.move(claim, ClaimCommand.ENTER_RUN);
        }
        runs.add(run);
        return Answer.taken(run.allowed("payment-officer"::equals));
    }

    private Answer give(Command command) {
        RunRules run = runs.get(command.number());
        run.give(command.action(), command.action().equals("AUTHORISE") ? command.by() : Programme.OFFICER);
        for (Paid line : lines) {
            if (line.run() == command.number() && command.action().equals("INSTRUCT")) {
                claims.move(line.claim(), ClaimCommand.INSTRUCT);
            }
            if (line.run() == command.number() && command.action().equals("CANCEL")) {
                claims.move(line.claim(), ClaimCommand.LEAVE_RUN);
                if (!claims.stands(line.claim())) {
                    claims.stop(line.claim());
                }
            }
        }
        return Answer.taken(null);
    }

    Answer report(int number, boolean settles) {
        Paid line = lines.get(number);
        RunRules run = runs.get(line.run());
        if (settles) {
            run.requireInstructed();
        }
        RowResult result = run.report(
                line.line(),
                settles ? PaymentOutcome.SETTLED : PaymentOutcome.RETURNED,
                clawbacks.raisedPence(line.claim()));
        return switch (result) {
            case SETTLED -> moved(line, ClaimCommand.SETTLE);
            case FAILED -> moved(line, ClaimCommand.FAIL_PAYMENT);
            default -> Answer.refused(result.name());
        };
    }

    private Answer moved(Paid line, ClaimCommand command) {
        claims.move(line.claim(), command);
        return Answer.taken(null);
    }

    Set<String> allowed(int number, String role) {
        return runs.get(number).allowed(role::equals);
    }

    void tell(Map<String, String> states) {
        IntStream.range(0, runs.size())
                .forEach(i -> states.put("RUN " + i, runs.get(i).state().name()));
        lines.forEach(line -> states.put(
                "LINE " + line.claim() + "-" + line.attempt(),
                runs.get(line.run()).state(line.line()).name()));
    }
}
