package careers.training.model;

import careers.training.model.Programme.Claim;
import careers.training.model.Programme.Clawback;
import careers.training.model.Programme.Line;
import careers.training.model.Programme.Place;
import careers.training.model.Programme.Run;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** What a command that is not refused makes of a programme, with all that it brings with it. */
final class Steps {

    private static final Set<String> BEYOND_CASEWORK = Set.of("IN_RUN", "INSTRUCTED", "PAID");

    private final Programme programme;
    private final List<Place> places;
    private final List<Claim> claims;
    private final List<Run> runs;
    private final List<Line> lines;

    Steps(Programme programme) {
        this.programme = programme;
        this.places = programme.places;
        this.claims = programme.claims;
        this.runs = programme.runs;
        this.lines = programme.lines;
    }

    /** Takes a command that is not refused. */
    void take(Command command) {
        switch (command.thing()) {
            case BUDGET -> programme.allocatedPence += command.number() * Programme.AMOUNT_PENCE;
            case COHORT -> request(command.number(), command.with());
            case ENROLMENT -> takePlace(places.get(command.number()), command);
            case CLAIM -> takeClaim(command);
            case RUN -> takeRun(command);
            case LINE -> report(lines.get(command.number()), command.action());
            case CLAWBACK -> takeClawback(command);
        }
    }

    private void request(int cohort, int school) {
        Place place = new Place(cohort, school, places.size());
        if (programme.isTaken(cohort)) {
            place.state = "WAITLISTED";
            place.joined = places.size();
            place.band = places.stream().anyMatch(other -> other.school == school && other.state.equals("COMPLETED"))
                    ? 2
                    : 1;
        }
        places.add(place);
    }

    private void takePlace(Place place, Command command) {
        if (command.action().equals("TRANSFER")) {
            Place moved = new Place(command.with(), place.school, place.leader);
            moved.state = "CONFIRMED";
            moved.endorsed = true;
            places.add(moved);
        }
        movePlace(place, command.action());
    }

    private void movePlace(Place place, String action) {
        String before = place.state;
        place.state = Machine.ENROLMENT.next(before, action).orElseThrow();
        place.endorsed |= action.equals("ENDORSE");
        place.declared |= Set.of("COMPLETE", "FAIL").contains(action);
        if (Programme.holdsSeat(before) && !Programme.holdsSeat(place.state)) {
            programme.waitingFor(place.cohort).stream()
                    .findFirst()
                    .ifPresent(next -> places.get(next).state = "OFFERED");
        }
        if (action.equals("VOID_COMPLETION")) {
            IntStream.range(0, claims.size())
                    .filter(i -> places.get(claims.get(i).place) == place)
                    .forEach(this::loseGround);
        }
    }

    /** What is in a run or beyond is money already, and the clawback takes it up. */
    private void loseGround(int number) {
        Claim claim = claims.get(number);
        if (programme.debts.isMoney(number) && programme.debts.leftPence(number) > 0) {
            programme.clawbacks.add(new Clawback(number, programme.debts.leftPence(number)));
        } else if (claim.state.equals("DRAFT")) {
            claim.state = "WITHDRAWN";
        } else if (Programme.isLive(claim) && !BEYOND_CASEWORK.contains(claim.state)) {
            claim.state = "INELIGIBLE";
        }
    }

    private void takeClaim(Command command) {
        if (Set.of("MAKE", "DRAFT").contains(command.action())) {
            claims.add(new Claim(command.number(), command.action().equals("MAKE") ? "ELIGIBLE" : "DRAFT"));
            return;
        }
        Claim claim = claims.get(command.number());
        claim.state = Machine.CLAIM.next(claim.state, command.action()).orElseThrow();
        switch (command.action()) {
            case "APPROVE_FIRST", "APPROVE_SECOND" -> claim.approvers.add(command.by());
            case "HOLD_BUDGET", "HOLD_QUERY", "HOLD_FRAUD", "RETURN" -> claim.approvers.clear();
            // The register leaves nothing open about these schools, so nobody has to screen what they hand in.
            case "AMEND", "SUBMIT" -> claim.state = "ELIGIBLE";
            default -> {}
        }
    }

    private void takeRun(Command command) {
        if (command.action().equals("MAKE")) {
            for (int number : programme.payable()) {
                Claim claim = claims.get(number);
                claim.state = "IN_RUN";
                lines.add(new Line(runs.size(), number, ++claim.attempts));
            }
            runs.add(new Run());
            return;
        }
        Run run = runs.get(command.number());
        run.state = Machine.RUN.next(run.state, command.action()).orElseThrow();
        List<Line> own =
                lines.stream().filter(line -> runs.get(line.run) == run).toList();
        if (run.state.equals("INSTRUCTED")) {
            own.forEach(line -> move(line, "INSTRUCTED", "INSTRUCTED"));
        }
        if (run.state.equals("CANCELLED")) {
            own.forEach(line ->
                    move(line, "CANCELLED", programme.stands(claims.get(line.claim)) ? "APPROVED" : "INELIGIBLE"));
        }
    }

    private void report(Line line, String action) {
        boolean settles = action.equals("SETTLE");
        move(line, settles ? "SETTLED" : "RETURNED", settles ? "PAID" : "PAYMENT_FAILED");
        Run run = runs.get(line.run);
        boolean over = lines.stream()
                .filter(other -> other.run == line.run)
                .allMatch(other -> Set.of("SETTLED", "RETURNED").contains(other.state));
        if (over) {
            run.state = "SETTLED";
        }
    }

    private void move(Line line, String state, String claimState) {
        line.state = state;
        claims.get(line.claim).state = claimState;
    }

    private void takeClawback(Command command) {
        if (command.action().equals("MAKE")) {
            programme.clawbacks.add(new Clawback(command.number(), command.with()));
            return;
        }
        Clawback clawback = programme.clawbacks.get(command.number());
        clawback.state = Machine.CLAWBACK
                .next(clawback.state, ofClawback(clawback, command))
                .orElseThrow();
        clawback.heard |= command.action().equals("REPRESENT");
        clawback.recoveredPence += command.with();
    }

    /** What comes in is a part or the rest. */
    static String ofClawback(Clawback clawback, Command command) {
        if (!command.action().equals("RECOVER")) {
            return command.action();
        }
        return command.with() < clawback.owedPence() ? "RECOVER_PART" : "RECOVER_REST";
    }
}
