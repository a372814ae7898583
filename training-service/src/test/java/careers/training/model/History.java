package careers.training.model;

import static org.assertj.core.api.Assertions.assertThat;

import careers.training.model.Command.Thing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * One random history, drawn from a seed: after every step the subject's answer and everything it holds must be what the
 * model says. {@code -Dcareers.model.seed=} runs one history again, {@code -Dcareers.model.histories=} runs more of them.
 */
public final class History {

    private static final String SEED = "careers.model.seed";
    private static final String HISTORIES = "careers.model.histories";
    private static final long CANDIDATES = 400;
    private static final List<String> ROLES = List.of(
            "school-client",
            "senior-leader",
            "provider-client",
            "programme-administrator",
            "finance-approver",
            "payment-officer",
            "auditor");

    /** To a first payment it is a long way; every other history takes the shortest and is drawn from there on. */
    private static final List<Command> TO_A_PAYMENT = List.of(
            new Command(Thing.COHORT, 0, "REQUEST", ""),
            new Command(Thing.ENROLMENT, 0, "ENDORSE", ""),
            new Command(Thing.ENROLMENT, 0, "CONFIRM", ""),
            new Command(Thing.ENROLMENT, 0, "COMPLETE", ""),
            new Command(Thing.CLAIM, 0, "MAKE", ""),
            new Command(Thing.CLAIM, 0, "APPROVE_FIRST", "approver-1"),
            new Command(Thing.CLAIM, 0, "APPROVE_SECOND", "approver-2"),
            new Command(Thing.RUN, 0, "MAKE", ""),
            new Command(Thing.RUN, 0, "LOCK", ""),
            new Command(Thing.RUN, 0, "AUTHORISE", "approver-1"),
            new Command(Thing.RUN, 0, "INSTRUCT", ""),
            new Command(Thing.LINE, 0, "SETTLE", ""));

    private final Programme model = new Programme();
    private final Subject subject;
    private final Draws draws;
    private final List<String> told = new ArrayList<>();
    private final Set<String> met = new TreeSet<>();

    private History(long seed, Subject subject, Set<String> unheard) {
        this.subject = subject;
        this.draws = new Draws(seed, model, unheard);
    }

    /** The seeds to run: the one that was asked for, or as many as were asked for. */
    public static List<Long> seeds(int unlessAsked) {
        Long one = Long.getLong(SEED);
        return one == null
                ? LongStream.rangeClosed(1, Integer.getInteger(HISTORIES, unlessAsked))
                        .boxed()
                        .toList()
                : List.of(one);
    }

    /** Few seeds for a subject that is slow: of the first, those that together meet the most of the states soonest. */
    public static List<Long> tellingSeeds(int unlessAsked, int steps, Set<String> wanted) {
        if (Long.getLong(SEED) != null || Integer.getInteger(HISTORIES) != null) {
            return seeds(unlessAsked);
        }
        Map<Long, Set<String>> met = LongStream.rangeClosed(1, CANDIDATES)
                .boxed()
                .collect(Collectors.toMap(seed -> seed, seed -> run(seed, steps, new Mirror(), Set.of())));
        met.values().forEach(states -> states.retainAll(wanted));
        List<Long> telling = new ArrayList<>();
        for (int i = 0; i < unlessAsked; i++) {
            Long best = Collections.max(
                    met.keySet(),
                    Comparator.comparing((Long seed) -> met.get(seed).size()).thenComparing(seed -> -seed));
            Set<String> known = Set.copyOf(met.get(best));
            telling.add(best);
            met.values().forEach(states -> states.removeAll(known));
        }
        return telling;
    }

    /**
     * Histories that never come to an approved or paid claim would prove little; one history alone meets what it meets.
     *
     * @param things whose states, such as {@code CLAIM}, or one of them, such as {@code CLAIM PAID}
     */
    public static Set<String> statesToMeet(String... things) {
        Set<String> states = new TreeSet<>();
        if (Long.getLong(SEED) == null) {
            Machine.ENROLMENT.states().forEach(state -> states.add("ENROLMENT " + state));
            Machine.CLAIM.states().forEach(state -> states.add("CLAIM " + state));
            Machine.RUN.states().forEach(state -> states.add("RUN " + state));
            Machine.CLAWBACK.states().forEach(state -> states.add("CLAWBACK " + state));
        }
        states.removeIf(state -> Arrays.stream(things).noneMatch(thing -> (state + " ").startsWith(thing + " ")));
        return states;
    }

    /**
     * Runs one history and says which states were met on the way, such as {@code CLAIM PAID}.
     *
     * @param unheard refusals that the subject knows nothing about; what is refused for them is not tried
     */
    public static Set<String> run(long seed, int steps, Subject subject, Set<String> unheard) {
        History history = new History(seed, subject, unheard);
        try {
            history.step(new Command(Thing.BUDGET, 3, "ALLOCATE", ""));
            List<Command> begun = seed % 2 == 0 ? TO_A_PAYMENT : List.of();
            begun.forEach(history::step);
            for (int i = begun.size(); i < steps; i++) {
                history.step(history.draws.next());
            }
        } catch (RuntimeException | AssertionError failure) {
            throw new AssertionError(
                    "history of seed " + seed + ", run it again with -D" + SEED + "=" + seed + ":\n"
                            + String.join("\n", history.told),
                    failure);
        }
        return history.met;
    }

    private void step(Command command) {
        told.add(command.toString());
        Set<String> refusals = model.refusals(command);
        Answer answer = subject.take(command);
        if (refusals.isEmpty()) {
            assertThat(answer.refusal()).as("refusal of " + command).isEmpty();
            model.take(command);
            compareAllowed(command);
        } else {
            assertThat(refusals).as("refusals of " + command).contains(answer.refusal());
        }
        if (answer.allowed() != null) {
            boolean taken = refusals.isEmpty();
            int number = taken ? number(command) : command.number();
            compareAllowed(command, target(command), number, taken ? role(command) : Machine.ANYBODY, answer.allowed());
        }
        Picture expected = model.picture();
        Picture actual = subject.picture();
        if (!actual.equals(expected)) {
            assertThat(actual).as("after " + command).isEqualTo(expected);
        }
        expected.states().forEach((thing, state) -> met.add(thing.substring(0, thing.indexOf(' ') + 1) + state));
    }

    /** What each role can do with whatever the command has moved. */
    private void compareAllowed(Command command) {
        Thing moved = command.thing() == Thing.LINE ? Thing.CLAIM : target(command);
        int number = command.thing() == Thing.LINE ? model.lines.get(command.number()).claim : number(command);
        for (String role : ROLES) {
            Set<String> allowed = subject.allowed(moved, number, role);
            if (allowed != null) {
                compareAllowed(command, moved, number, role, allowed);
            }
        }
    }

    private void compareAllowed(Command command, Thing thing, int number, String role, Set<String> allowed) {
        Set<String> expected = model.allowed(thing, number, role);
        if (!allowed.equals(expected)) {
            assertThat(allowed)
                    .as("allowed to " + role + " after " + command)
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    private static Thing target(Command command) {
        return command.thing() == Thing.COHORT ? Thing.ENROLMENT : command.thing();
    }

    /** Of a thing just made, the last. */
    private int number(Command command) {
        boolean made = Set.of("REQUEST", "TRANSFER", "MAKE", "DRAFT").contains(command.action());
        if (!made) {
            return command.number();
        }
        return switch (command.thing()) {
                    case CLAIM -> model.claims.size();
                    case RUN -> model.runs.size();
                    case CLAWBACK -> model.clawbacks.size();
                    default -> model.places.size();
                }
                - 1;
    }

    private static String role(Command command) {
        return switch (command.action()) {
            case "ENDORSE" -> "senior-leader";
            case "CONFIRM", "START", "DEFER", "RESUME", "COMPLETE", "FAIL" -> "provider-client";
            case "REJECT" -> command.thing() == Thing.CLAIM ? "finance-approver" : "provider-client";
            case "TRANSFER" -> command.by();
            case "CANCEL", "MAKE" -> roleByThing(command.thing());
            case "REQUEST", "ACCEPT_OFFER", "DECLINE_OFFER", "WITHDRAW", "AMEND", "DRAFT", "SUBMIT", "REPRESENT" ->
                "school-client";
            case "APPROVE_FIRST", "APPROVE_SECOND", "AUTHORISE", "APPROVE", "APPROVE_WRITE_OFF", "REFUSE_WRITE_OFF" ->
                "finance-approver";
            case "LOCK", "INSTRUCT", "REQUEUE", "RAISE", "RECOVER", "PROPOSE_WRITE_OFF" -> "payment-officer";
            default -> "programme-administrator";
        };
    }

    private static String roleByThing(Thing thing) {
        return switch (thing) {
            case CLAIM -> "school-client";
            case RUN -> "payment-officer";
            case ENROLMENT -> "provider-client";
            default -> "programme-administrator";
        };
    }
}
