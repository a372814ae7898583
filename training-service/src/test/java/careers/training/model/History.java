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
    private static final long CANDIDATES = 100;
    private static final List<String> ROLES = List.of(
            "school-client",
            "senior-leader",
            "provider-client",
            "programme-administrator",
            "finance-approver",
            "payment-officer",
            "auditor");
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

    /** Few seeds for a subject that is slow: of the first, those that together meet the most states soonest. */
    public static List<Long> tellingSeeds(int unlessAsked, int steps) {
        if (Long.getLong(SEED) != null || Integer.getInteger(HISTORIES) != null) {
            return seeds(unlessAsked);
        }
        Map<Long, Set<String>> met = LongStream.rangeClosed(1, CANDIDATES)
                .boxed()
                .collect(Collectors.toMap(seed -> seed, seed -> run(seed, steps, new Mirror(), Set.of())));
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
     * @param things whose states, such as {@code CLAIM}
     */
    public static Set<String> statesToMeet(String... things) {
        Set<String> states = new TreeSet<>();
        if (Long.getLong(SEED) == null) {
            Machine.ENROLMENT.states().forEach(state -> states.add("ENROLMENT " + state));
            Machine.CLAIM.states().forEach(state -> states.add("CLAIM " + state));
            Machine.RUN.states().forEach(state -> states.add("RUN " + state));
        }
        states.removeIf(state -> Arrays.stream(things).noneMatch(thing -> state.startsWith(thing + " ")));
        // No transfer is drawn.
        states.remove("ENROLMENT TRANSFERRED");
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
            for (int i = 0; i < steps; i++) {
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
            String role = refusals.isEmpty() ? role(command) : Machine.ANYBODY;
            compareAllowed(command, target(command), number(command), role, answer.allowed());
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
        if (command.thing() == Thing.COHORT) {
            return model.places.size() - 1;
        }
        if (!command.action().equals("MAKE") && !command.action().equals("DRAFT")) {
            return command.number();
        }
        return (command.thing() == Thing.CLAIM ? model.claims : model.runs).size() - 1;
    }

    private static String role(Command command) {
        return switch (command.action()) {
            case "ENDORSE" -> "senior-leader";
            case "CONFIRM", "START", "DEFER", "RESUME", "COMPLETE", "FAIL" -> "provider-client";
            case "REJECT" -> command.thing() == Thing.CLAIM ? "finance-approver" : "provider-client";
            case "CANCEL" -> command.thing() == Thing.RUN ? "payment-officer" : "provider-client";
            case "REQUEST", "ACCEPT_OFFER", "DECLINE_OFFER", "WITHDRAW", "AMEND", "DRAFT", "SUBMIT" -> "school-client";
            case "APPROVE_FIRST", "APPROVE_SECOND", "AUTHORISE" -> "finance-approver";
            case "MAKE" -> command.thing() == Thing.CLAIM ? "school-client" : "payment-officer";
            case "LOCK", "INSTRUCT", "REQUEUE" -> "payment-officer";
            default -> "programme-administrator";
        };
    }
}
