package careers.training.model;

import careers.training.model.Programme.Claim;
import careers.training.model.Programme.Line;
import careers.training.model.Programme.Place;
import careers.training.model.Programme.Run;
import java.util.List;
import java.util.Set;

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
            case COHORT -> request(command.number());
            case ENROLMENT -> movePlace(places.get(command.number()), command.action());
            case CLAIM -> takeClaim(command);
            case RUN -> takeRun(command);
            case LINE -> report(lines.get(command.number()), command.action());
        }
    }

    private void request(int school) {
        Place place = new Place(school);
        boolean mustWait = !programme.waiting().isEmpty() || programme.seats() >= Programme.SEATS;
        if (mustWait) {
            place.state = "WAITLISTED";
            place.joined = places.size();
            place.band = places.stream().anyMatch(other -> other.school == school && other.state.equals("COMPLETED"))
                    ? 2
                    : 1;
        }
        places.add(place);
    }

    private void movePlace(Place place, String action) {
        String before = place.state;
        place.state = Machine.ENROLMENT.next(before, action).orElseThrow();
        place.endorsed |= action.equals("ENDORSE");
        place.declared |= Set.of("COMPLETE", "FAIL").contains(action);
        if (Programme.holdsSeat(before) && !Programme.holdsSeat(place.state)) {
            programme.waiting().stream().findFirst().ifPresent(next -> places.get(next).state = "OFFERED");
        }
        if (action.equals("VOID_COMPLETION")) {
            claims.stream().filter(claim -> places.get(claim.place) == place).forEach(Steps::loseGround);
        }
    }

    /** What is in a run or beyond is money already, and the clawback takes it up. */
    private static void loseGround(Claim claim) {
        if (claim.state.equals("DRAFT")) {
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
}
