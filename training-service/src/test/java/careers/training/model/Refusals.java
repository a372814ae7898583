package careers.training.model;

import careers.training.model.Programme.Claim;
import careers.training.model.Programme.Line;
import careers.training.model.Programme.Place;
import careers.training.model.Programme.Run;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What of a programme refuses a command, from the study (training §3.2 and §4). */
final class Refusals {

    private final Programme programme;
    private final List<Place> places;
    private final List<Claim> claims;
    private final List<Run> runs;
    private final List<Line> lines;

    Refusals(Programme programme) {
        this.programme = programme;
        this.places = programme.places;
        this.claims = programme.claims;
        this.runs = programme.runs;
        this.lines = programme.lines;
    }

    /** Every code that a refusal of the command may have; none when it is taken. */
    Set<String> of(Command command) {
        return switch (command.thing()) {
            case BUDGET -> Set.of();
            case COHORT -> refusalsOfRequest(command);
            case ENROLMENT -> refusalsOfPlace(command);
            case CLAIM ->
                switch (command.action()) {
                    case "MAKE" -> failing(command.number());
                    case "DRAFT" -> refusalsOfDraft(command.number());
                    default -> refusalsOfClaim(command);
                };
            case RUN -> command.action().equals("MAKE") ? refusalsOfNewRun() : refusalsOfRun(command);
            case LINE -> refusalsOfLine(command);
        };
    }

    private Set<String> refusalsOfRequest(Command command) {
        boolean mustWait = !programme.waiting().isEmpty() || programme.seats() >= Programme.SEATS;
        if (!mustWait) {
            return Set.of();
        }
        if (command.by().equals("WAIT")) {
            return programme.waiting().size() >= Programme.WAITING_PLACES ? Set.of("WAITING_LIST_FULL") : Set.of();
        }
        return Set.of(programme.waiting().isEmpty() ? "COHORT_FULL" : "OTHERS_ARE_WAITING");
    }

    private Set<String> refusalsOfPlace(Command command) {
        Place place = places.get(command.number());
        String next = Machine.ENROLMENT.next(place.state, command.action()).orElse("");
        if (next.isEmpty() || command.action().equals("ENDORSE") && place.endorsed) {
            return Set.of("ENROLMENT_STATE_CONFLICT");
        }
        return next.equals("CONFIRMED") && !place.endorsed ? Set.of("ENDORSEMENT_REQUIRED") : Set.of();
    }

    /** A draft needs a completion; all else may still come. */
    private Set<String> refusalsOfDraft(int place) {
        if (!places.get(place).state.equals("COMPLETED")) {
            return Set.of("TRAINING_COMPLETED");
        }
        boolean drafted = claims.stream().anyMatch(claim -> claim.place == place && claim.state.equals("DRAFT"));
        return drafted ? Set.of("CLAIM_ALREADY_DRAFTED") : Set.of();
    }

    /** The rules of eligibility that a claim for the place would fail, in one word. */
    private Set<String> failing(int number) {
        Place place = places.get(number);
        boolean live = claims.stream().anyMatch(claim -> claim.place == number && Programme.isLive(claim));
        Set<String> failing = new TreeSet<>();
        if (!place.state.equals("COMPLETED")) {
            failing.add("TRAINING_COMPLETED");
        }
        if (live) {
            failing.add("NO_LIVE_CLAIM");
            failing.add("LEADER_ENTITLEMENT_LEFT");
        }
        if (programme.slots().getOrDefault("SCHOOL " + place.school, 0L) >= Programme.SCHOOL_LIMIT) {
            failing.add("ESTABLISHMENT_ENTITLEMENT_LEFT");
        }
        if (programme.uncommittedPence() < Programme.AMOUNT_PENCE) {
            failing.add("BUDGET_AVAILABLE");
        }
        return failing.isEmpty() ? Set.of() : Set.of(String.join(" ", failing));
    }

    private Set<String> refusalsOfClaim(Command command) {
        Claim claim = claims.get(command.number());
        boolean draft = claim.state.equals("DRAFT");
        if (draft && !Set.of("SUBMIT", "AMEND", "WITHDRAW").contains(command.action())) {
            return Set.of("NOT_FOUND");
        }
        if (draft && command.action().equals("SUBMIT")) {
            return failing(claim.place);
        }
        Set<String> refusals = new HashSet<>();
        if (Machine.CLAIM.next(claim.state, command.action()).isEmpty()) {
            refusals.add("CLAIM_STATE_CONFLICT");
        }
        boolean decides = Set.of("APPROVE_FIRST", "APPROVE_SECOND", "REJECT").contains(command.action());
        if (decides && (command.by().equals(Programme.SCHOOL_PERSON) || claim.approvers.contains(command.by()))) {
            refusals.add("FOUR_EYES_REQUIRED");
        }
        if (command.action().equals("REQUEUE") && !programme.stands(claim)) {
            refusals.add("COMPLETION_NOT_STANDING");
        }
        if (command.action().equals("RELEASE")
                && claim.state.equals("HELD_BUDGET")
                && programme.uncommittedPence() < Programme.AMOUNT_PENCE) {
            refusals.add("BUDGET_EXHAUSTED");
        }
        return refusals;
    }

    private Set<String> refusalsOfNewRun() {
        return programme.payable().isEmpty() ? Set.of("NOTHING_TO_PAY") : Set.of();
    }

    private Set<String> refusalsOfRun(Command command) {
        Set<String> refusals = new HashSet<>();
        if (Machine.RUN.next(runs.get(command.number()).state, command.action()).isEmpty()) {
            refusals.add("RUN_STATE_CONFLICT");
        }
        if (command.action().equals("AUTHORISE") && command.by().equals(Programme.OFFICER)) {
            refusals.add("RUN_FOUR_EYES_REQUIRED");
        }
        return refusals;
    }

    /** A payer's report is judged row by row: what contradicts the record changes nothing. */
    private Set<String> refusalsOfLine(Command command) {
        Line line = lines.get(command.number());
        boolean settles = command.action().equals("SETTLE");
        boolean ordered = Set.of("INSTRUCTED", "SETTLED").contains(runs.get(line.run).state);
        if (settles && !ordered) {
            return Set.of("RUN_STATE_CONFLICT");
        }
        return switch (line.state) {
            case "INSTRUCTED" -> Set.of();
            case "SETTLED" -> settles ? Set.of("ALREADY_RECORDED") : Set.of();
            case "RETURNED" -> Set.of(settles ? "CONTRADICTORY" : "ALREADY_RECORDED");
            default -> Set.of("CONTRADICTORY");
        };
    }
}
