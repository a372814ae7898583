package careers.training.model;

import careers.training.bursary.ClaimCommand;
import careers.training.bursary.ClaimFacts;
import careers.training.bursary.ClaimState;
import careers.training.bursary.PolicyTerms;
import careers.training.claim.ClaimRules;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** The claims by the service's own entity and rules; what they hold is counted up in the books. */
final class Claims {

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

    private final List<ClaimRules> claims = new ArrayList<>();
    private final List<Integer> placeOfClaim = new ArrayList<>();
    private final List<Set<String>> approvers = new ArrayList<>();
    private final Places places;
    private final Books books;

    Claims(Places places, Books books) {
        this.places = places;
        this.books = books;
    }

    Answer take(Command command) {
        return switch (command.action()) {
            case "MAKE" -> make(command.number());
            case "DRAFT" -> draft(command.number());
            case "SUBMIT" -> submit(command.number());
            default -> claim(command);
        };
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
        if (of(place).stream().anyMatch(i -> claims.get(i).state() == ClaimState.DRAFT)) {
            return Answer.refused("CLAIM_ALREADY_DRAFTED");
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
                of(place).stream().filter(i -> claims.get(i).state().isLive()).count(),
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

    /** Ends a claim whose completion does not stand any more, unless it is money already. */
    void stop(int number) {
        if (claims.get(number).state() == ClaimState.DRAFT) {
            move(number, ClaimCommand.WITHDRAW);
        } else if (allowed(number, ClaimCommand.FIND_INELIGIBLE)) {
            move(number, ClaimCommand.FIND_INELIGIBLE);
        }
    }

    private boolean allowed(int number, ClaimCommand command) {
        return claims.get(number).allowed(role -> true).contains(command.name());
    }

    void move(int number, ClaimCommand command) {
        ClaimRules claim = claims.get(number);
        ClaimState before = claim.state();
        claim.give(command);
        int place = placeOfClaim.get(number);
        books.follow(claim.amountPence(), before, claim.state(), leader(place), school(place));
    }

    boolean stands(int claim) {
        return claims.get(claim).isFor(places.get(placeOfClaim.get(claim)).view());
    }

    /** Claims that a run of the officer takes: approved by others, for a completion that stands. */
    List<Integer> payable() {
        return IntStream.range(0, claims.size())
                .filter(i -> claims.get(i).state() == ClaimState.APPROVED)
                .filter(i -> stands(i) && !approvers.get(i).contains(Programme.OFFICER))
                .boxed()
                .toList();
    }

    /** Those for a place. */
    List<Integer> of(int place) {
        return IntStream.range(0, claims.size())
                .filter(claim -> placeOfClaim.get(claim) == place)
                .boxed()
                .toList();
    }

    boolean isMoney(int number) {
        return MONEY.contains(claims.get(number).state());
    }

    boolean isPaid(int number) {
        return claims.get(number).state() == ClaimState.PAID;
    }

    long amountPence(int number) {
        return claims.get(number).amountPence();
    }

    Set<String> allowed(int number, String role) {
        return claims.get(number).allowed(role::equals);
    }

    void tell(Map<String, String> states) {
        IntStream.range(0, claims.size())
                .forEach(i -> states.put("CLAIM " + i, claims.get(i).state().name()));
    }
}
