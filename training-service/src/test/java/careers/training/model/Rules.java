package careers.training.model;

import careers.platform.problem.ProblemException;
import careers.training.bursary.ClaimCommand;
import careers.training.bursary.ClaimFacts;
import careers.training.bursary.ClaimState;
import careers.training.bursary.PolicyTerms;
import careers.training.claim.ClaimRules;
import careers.training.payment.PaymentOutcome;
import careers.training.payment.RowResult;
import careers.training.payment.RunRules;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * The service's own entities, life cycles and rules, joined without a database: seats, slots and balances are counted up
 * step by step here, as the service does.
 */
final class Rules implements Subject {

    private static final PolicyTerms TERMS = new PolicyTerms(
            UUID.randomUUID(),
            1,
            Programme.AMOUNT_PENCE,
            90,
            PolicyTerms.Days.ALL,
            1,
            Programme.SCHOOL_LIMIT,
            Set.of(),
            true);

    private static final Set<ClaimState> MONEY = Set.of(ClaimState.IN_RUN, ClaimState.INSTRUCTED, ClaimState.PAID);
    private static final Set<ClaimCommand> OF_SCHOOLS = Set.of(ClaimCommand.AMEND, ClaimCommand.WITHDRAW);

    private final Places places = new Places();
    private final List<ClaimRules> claims = new ArrayList<>();
    private final List<Integer> placeOfClaim = new ArrayList<>();
    private final List<Set<String>> approvers = new ArrayList<>();
    private final List<RunRules> runs = new ArrayList<>();
    private final List<Paid> lines = new ArrayList<>();
    private final Books books = new Books();
    private final ClaimedBack clawbacks = new ClaimedBack(books);

    /** Where a line is, and what it pays for. */
    private record Paid(int run, int line, int claim, long attempt) {}

    @Override
    public Answer take(Command command) {
        try {
            return switch (command.thing()) {
                case BUDGET -> allocate(command.number());
                case COHORT ->
                    places.request(
                            command.number(), command.with(), command.by().equals("WAIT"));
                case ENROLMENT -> place(command);
                case CLAIM ->
                    switch (command.action()) {
                        case "MAKE" -> make(command.number());
                        case "DRAFT" -> draft(command.number());
                        case "SUBMIT" -> submit(command.number());
                        default -> claim(command);
                    };
                case RUN -> command.action().equals("MAKE") ? makeRun() : run(command);
                case LINE ->
                    report(lines.get(command.number()), command.action().equals("SETTLE"));
                case CLAWBACK -> clawback(command);
            };
        } catch (ProblemException refused) {
            Object allowed = refused.members().get("allowedActions");
            return allowed instanceof Collection<?> actions
                    ? Answer.refused(
                            refused.code().name(),
                            new HashSet<>(actions.stream().map(Object::toString).toList()))
                    : Answer.refused(refused.code().name());
        }
    }

    private Answer allocate(int claimsWorth) {
        books.allocate(claimsWorth * Programme.AMOUNT_PENCE);
        return Answer.taken(null);
    }

    private Answer place(Command command) {
        if (command.action().equals("TRANSFER")) {
            return places.transfer(command.number(), command.with(), command.by());
        }
        places.give(command.number(), command.action());
        if (command.action().equals("VOID_COMPLETION")) {
            IntStream.range(0, claims.size())
                    .filter(claim -> placeOfClaim.get(claim) == command.number())
                    .forEach(this::stop);
        }
        return Answer.taken(null);
    }

    private void stop(int number) {
        if (claims.get(number).state() == ClaimState.DRAFT) {
            move(number, ClaimCommand.WITHDRAW);
        } else if (claims.get(number).allowed(role -> true).contains(ClaimCommand.FIND_INELIGIBLE.name())) {
            move(number, ClaimCommand.FIND_INELIGIBLE);
        } else if (MONEY.contains(claims.get(number).state())) {
            clawbacks.proposeRest(number);
        }
    }

    private Answer clawback(Command command) {
        if (command.action().equals("MAKE")) {
            return clawbacks.propose(
                    command.number(),
                    command.with(),
                    MONEY.contains(claims.get(command.number()).state()));
        }
        boolean paid = claims.get(clawbacks.claim(command.number())).state() == ClaimState.PAID;
        String by = command.by().isEmpty() ? Programme.OFFICER : command.by();
        return clawbacks.give(command.number(), command.action(), by, command.with(), paid);
    }

    private Answer make(int place) {
        ClaimFacts facts = facts(place);
        String failing = ClaimRules.failing(facts);
        if (!failing.isEmpty()) {
            return Answer.refused(failing);
        }
        add(new ClaimRules(places.get(place).view(), facts, ClaimState.SUBMITTED), place);
        return submitted(claims.size() - 1);
    }

    private Answer draft(int place) {
        ClaimFacts facts = facts(place);
        if (facts.completedOn().isEmpty()) {
            return Answer.refused("TRAINING_COMPLETED");
        }
        for (int i = 0; i < claims.size(); i++) {
            if (placeOfClaim.get(i) == place && claims.get(i).state() == ClaimState.DRAFT) {
                return Answer.refused("CLAIM_ALREADY_DRAFTED");
            }
        }
        ClaimRules draft = new ClaimRules(places.get(place).view(), facts, ClaimState.DRAFT);
        add(draft, place);
        return Answer.taken(draft.allowed("school-client"::equals));
    }

    private void add(ClaimRules claim, int place) {
        claims.add(claim);
        placeOfClaim.add(place);
        approvers.add(new HashSet<>());
    }

    private Answer submit(int number) {
        ClaimRules claim = claims.get(number);
        String failing = claim.state() == ClaimState.DRAFT ? ClaimRules.failing(facts(placeOfClaim.get(number))) : "";
        if (!failing.isEmpty()) {
            return Answer.refused(failing);
        }
        claim.give(ClaimCommand.SUBMIT);
        return submitted(number);
    }

    private Answer submitted(int number) {
        ClaimRules claim = claims.get(number);
        int place = placeOfClaim.get(number);
        books.enter(claim.amountPence(), ClaimState.SUBMITTED, leader(place), school(place));
        screenIfClear(number);
        return Answer.taken(claim.allowed("school-client"::equals));
    }

    private ClaimFacts facts(int place) {
        return ClaimRules.facts(
                places.get(place).view(),
                TERMS,
                IntStream.range(0, claims.size())
                        .filter(i -> placeOfClaim.get(i) == place
                                && claims.get(i).state().isLive())
                        .count(),
                books.live(leader(place)),
                books.live(school(place)),
                books.free());
    }

    private String leader(int place) {
        return "LEADER " + places.leader(place);
    }

    private String school(int place) {
        return "SCHOOL " + places.school(place);
    }

    private Answer claim(Command command) {
        ClaimRules claim = claims.get(command.number());
        ClaimCommand given = ClaimCommand.valueOf(command.action());
        if (claim.state() == ClaimState.DRAFT && !OF_SCHOOLS.contains(given)) {
            return Answer.refused("NOT_FOUND");
        }
        boolean released = given == ClaimCommand.RELEASE && claim.state() == ClaimState.HELD_BUDGET;
        if (released && books.free() < claim.amountPence()) {
            return Answer.refused("BUDGET_EXHAUSTED");
        }
        if (given == ClaimCommand.REQUEUE && !stands(command.number())) {
            return Answer.refused("COMPLETION_NOT_STANDING");
        }
        move(command.number(), given);
        switch (given) {
            case APPROVE_FIRST, APPROVE_SECOND ->
                approvers.get(command.number()).add(command.by());
            case HOLD_BUDGET, HOLD_QUERY, HOLD_FRAUD, RETURN ->
                approvers.get(command.number()).clear();
            case AMEND -> screenIfClear(command.number());
            default -> {}
        }
        return Answer.taken(null);
    }

    private void screenIfClear(int number) {
        if (claims.get(number).isClear()) {
            move(number, ClaimCommand.SCREEN);
        }
    }

    private void move(int number, ClaimCommand command) {
        ClaimRules claim = claims.get(number);
        ClaimState before = claim.state();
        claim.give(command);
        int place = placeOfClaim.get(number);
        books.follow(claim.amountPence(), before, claim.state(), leader(place), school(place));
    }

    private Answer makeRun() {
        List<Integer> taken = IntStream.range(0, claims.size())
                .filter(i -> claims.get(i).state() == ClaimState.APPROVED)
                .filter(i -> stands(i) && !approvers.get(i).contains(Programme.OFFICER))
                .boxed()
                .toList();
        if (taken.isEmpty()) {
            return Answer.refused("NOTHING_TO_PAY");
        }
        RunRules run = new RunRules(Programme.OFFICER);
        for (int claim : taken) {
            long attempt =
                    1 + lines.stream().filter(line -> line.claim() == claim).count();
            lines.add(new Paid(runs.size(), run.add(claims.get(claim).amountPence()), claim, attempt));
            move(claim, ClaimCommand.ENTER_RUN);
        }
        runs.add(run);
        return Answer.taken(run.allowed("payment-officer"::equals));
    }

    private Answer run(Command command) {
        RunRules run = runs.get(command.number());
        run.give(command.action(), command.action().equals("AUTHORISE") ? command.by() : Programme.OFFICER);
        for (Paid line : lines) {
            if (line.run() == command.number() && command.action().equals("INSTRUCT")) {
                move(line.claim(), ClaimCommand.INSTRUCT);
            }
            if (line.run() == command.number() && command.action().equals("CANCEL")) {
                move(line.claim(), ClaimCommand.LEAVE_RUN);
                if (!stands(line.claim())) {
                    stop(line.claim());
                }
            }
        }
        return Answer.taken(null);
    }

    private Answer report(Paid line, boolean settles) {
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
        move(line.claim(), command);
        return Answer.taken(null);
    }

    private boolean stands(int claim) {
        return claims.get(claim).isFor(places.get(placeOfClaim.get(claim)).view());
    }

    @Override
    public Set<String> allowed(Command.Thing thing, int number, String role) {
        return switch (thing) {
            case ENROLMENT -> places.get(number).allowed(role::equals);
            case CLAIM -> claims.get(number).allowed(role::equals);
            case RUN -> runs.get(number).allowed(role::equals);
            case CLAWBACK -> clawbacks.allowed(number, role);
            default -> null;
        };
    }

    @Override
    public Picture picture() {
        SortedMap<String, String> states = new TreeMap<>();
        IntStream.range(0, places.size())
                .forEach(i -> states.put("ENROLMENT " + i, places.get(i).state().name()));
        IntStream.range(0, claims.size())
                .forEach(i -> states.put("CLAIM " + i, claims.get(i).state().name()));
        IntStream.range(0, runs.size())
                .forEach(i -> states.put("RUN " + i, runs.get(i).state().name()));
        clawbacks.tell(states);
        lines.forEach(line -> states.put(
                "LINE " + line.claim() + "-" + line.attempt(),
                runs.get(line.run()).state(line.line()).name()));
        return new Picture(states, books.balances(), places.seats(), places.waiting(), books.slots());
    }
}
