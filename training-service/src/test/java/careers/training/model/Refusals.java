package careers.training.model;

import careers.training.model.Programme.Claim;
import careers.training.model.Programme.Clawback;
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
            case ENROLMENT ->
                command.action().equals("TRANSFER") ? refusalsOfTransfer(command) : refusalsOfPlace(command);
            case CLAIM ->
                switch (command.action()) {
                    case "MAKE" -> failing(command.number());
                    case "DRAFT" -> refusalsOfDraft(command.number());
                    default -> refusalsOfClaim(command);
                };
            case RUN -> command.action().equals("MAKE") ? refusalsOfNewRun() : refusalsOfRun(command);
            case LINE -> refusalsOfLine(command);
            case CLAWBACK ->
                command.action().equals("MAKE") ? refusalsOfNewClawback(command) : refusalsOfClawback(command);
        };
    }

    private Set<String> refusalsOfRequest(Command command) {
        int cohort = command.number();
        if (!programme.isTaken(cohort)) {
            return Set.of();
        }
        if (command.by().equals("WAIT")) {
            boolean full = programme.waitingFor(cohort).size()
                    >= Programme.COHORTS.get(cohort).waitingPlaces();
            return full ? Set.of("WAITING_LIST_FULL") : Set.of();
        }
        return Set.of(refusalOfSeat(cohort));
    }

    /** Nobody is seated past those who wait. */
    private String refusalOfSeat(int cohort) {
        return programme.waitingFor(cohort).isEmpty() ? "COHORT_FULL" : "OTHERS_ARE_WAITING";
    }

    /** To another cohort of the same course; a provider knows only its own. */
    private Set<String> refusalsOfTransfer(Command command) {
        Place place = places.get(command.number());
        int target = command.with();
        Set<String> refusals = new HashSet<>();
        boolean ownProvider = Programme.COHORTS.get(target).provider()
                == Programme.COHORTS.get(place.cohort).provider();
        if (!ownProvider && command.by().equals("provider-client")) {
            refusals.add("COHORT_UNKNOWN");
        }
        if (target == place.cohort) {
            refusals.add("TRANSFER_UNFIT");
        }
        if (Machine.ENROLMENT.next(place.state, "TRANSFER").isEmpty()) {
            refusals.add("ENROLMENT_STATE_CONFLICT");
        }
        if (programme.isTaken(target)) {
            refusals.add(refusalOfSeat(target));
        }
        return refusals;
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
        }
        if (programme.slots().containsKey("LEADER " + place.leader)) {
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
            case "SETTLED" -> settles ? Set.of("ALREADY_RECORDED") : refusalsOfReturn(line.claim);
            case "RETURNED" -> Set.of(settles ? "CONTRADICTORY" : "ALREADY_RECORDED");
            default -> Set.of("CONTRADICTORY");
        };
    }

    private Set<String> refusalsOfReturn(int claim) {
        return programme.debts.isRaised(claim) ? Set.of("CLAWBACK_RAISED") : Set.of();
    }

    private Set<String> refusalsOfNewClawback(Command command) {
        if (!programme.debts.isMoney(command.number())) {
            return Set.of("CLAIM_NOT_PAID");
        }
        return command.with() > programme.debts.leftPence(command.number())
                ? Set.of("CLAWBACK_EXCEEDS_PAID")
                : Set.of();
    }

    private Set<String> refusalsOfClawback(Command command) {
        Clawback clawback = programme.clawbacks.get(command.number());
        Set<String> refusals = new HashSet<>();
        if (Machine.CLAWBACK
                .next(clawback.state, Steps.ofClawback(clawback, command))
                .isEmpty()) {
            refusals.add("CLAWBACK_STATE_CONFLICT");
        }
        switch (command.action()) {
            case "APPROVE" -> {
                refuseIf(command.by().equals(Programme.ADMINISTRATOR), "CLAWBACK_FOUR_EYES_REQUIRED", refusals);
                refuseIf(!clawback.heard, "REPRESENTATION_OPEN", refusals);
            }
            case "APPROVE_WRITE_OFF", "REFUSE_WRITE_OFF" ->
                refuseIf(command.by().equals(Programme.OFFICER), "CLAWBACK_FOUR_EYES_REQUIRED", refusals);
            case "RAISE" ->
                refuseIf(!claims.get(clawback.claim).state.equals("PAID"), "CLAWBACK_EXCEEDS_PAID", refusals);
            case "RECOVER" -> refuseIf(command.with() > clawback.owedPence(), "RECOVERY_EXCEEDS_DEBT", refusals);
            default -> {}
        }
        return refusals;
    }

    private static void refuseIf(boolean refused, String code, Set<String> refusals) {
        if (refused) {
            refusals.add(code);
        }
    }
}
