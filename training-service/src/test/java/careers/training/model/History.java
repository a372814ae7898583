package careers.training.model;

import static org.assertj.core.api.Assertions.assertThat;

import careers.training.model.Command.Thing;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * One random history, drawn from a seed: after every step the subject's answer and everything it holds must be what the
 * model says. {@code -Dcareers.model.seed=} runs one history again, {@code -Dcareers.model.histories=} runs more of them.
 */
public final class History {

    private static final String SEED = "careers.model.seed";
    private static final String HISTORIES = "careers.model.histories";
    private static final long CANDIDATES = 200;
    private static final int MOST_PLACES = 12;
    private static final List<String> PEOPLE =
            List.of("approver-1", "approver-2", Programme.SCHOOL_PERSON, Programme.OFFICER);
    private static final List<String> OF_PLACES = List.of(
            "ENDORSE",
            "CONFIRM",
            "REJECT",
            "ACCEPT_OFFER",
            "DECLINE_OFFER",
            "EXPIRE_OFFER",
            "START",
            "DEFER",
            "RESUME",
            "COMPLETE",
            "COMPLETE",
            "FAIL",
            "VOID_COMPLETION",
            "CANCEL",
            "WITHDRAW");
    private static final List<String> OF_CLAIMS = List.of(
            "WITHDRAW",
            "SCREEN",
            "HOLD_BUDGET",
            "HOLD_QUERY",
            "HOLD_FRAUD",
            "RELEASE",
            "RETURN",
            "AMEND",
            "FIND_INELIGIBLE",
            "APPROVE_FIRST",
            "APPROVE_FIRST",
            "APPROVE_FIRST",
            "APPROVE_SECOND",
            "APPROVE_SECOND",
            "APPROVE_SECOND",
            "REJECT",
            "REQUEUE");
    private static final List<String> OF_RUNS = List.of("LOCK", "AUTHORISE", "INSTRUCT", "CANCEL");

    private final Random random;
    private final Programme model = new Programme();
    private final Subject subject;
    private final Set<String> unheard;
    private final List<String> told = new ArrayList<>();
    private final Set<String> met = new TreeSet<>();

    private History(long seed, Subject subject, Set<String> unheard) {
        this.random = new Random(seed);
        this.subject = subject;
        this.unheard = unheard;
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
     * Runs one history and says which states were met on the way, such as {@code CLAIM PAID}.
     *
     * @param unheard refusals that the subject knows nothing about; what is refused for them is not tried
     */
    public static Set<String> run(long seed, int steps, Subject subject, Set<String> unheard) {
        History history = new History(seed, subject, unheard);
        try {
            history.step(new Command(Thing.BUDGET, 3, "ALLOCATE", ""));
            for (int i = 0; i < steps; i++) {
                history.step(history.draw());
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
        } else {
            assertThat(refusals).as("refusals of " + command).contains(answer.refusal());
        }
        if (answer.allowed() != null) {
            String role = refusals.isEmpty() ? role(command) : Machine.ANYBODY;
            assertThat(answer.allowed())
                    .as("allowed to " + role + " after " + command)
                    .containsExactlyInAnyOrderElementsOf(model.allowed(target(command), number(command), role));
        }
        Picture expected = model.picture();
        assertThat(subject.picture()).as("after " + command).isEqualTo(expected);
        expected.states().forEach((thing, state) -> met.add(thing.substring(0, thing.indexOf(' ') + 1) + state));
    }

    /** Three times out of four something that is taken, so that histories go far; the rest is anything. */
    private Command draw() {
        boolean taken = random.nextInt(4) > 0;
        Command command = any();
        for (int tries = 0; tries < 40 && !isWanted(command, taken && tries < 30); tries++) {
            command = any();
        }
        return isWanted(command, false) ? command : new Command(Thing.BUDGET, 1, "ALLOCATE", "");
    }

    private boolean isWanted(Command command, boolean taken) {
        Set<String> refusals = model.refusals(command);
        return taken ? refusals.isEmpty() : refusals.stream().noneMatch(unheard::contains);
    }

    private Command any() {
        int kind = random.nextInt(100);
        if (kind < 20 && model.places.size() < MOST_PLACES || model.places.isEmpty()) {
            String by = random.nextInt(3) > 0 ? "WAIT" : "";
            return new Command(Thing.COHORT, random.nextInt(Programme.SCHOOLS), "REQUEST", by);
        }
        if (kind < 45) {
            return place();
        }
        if (model.claims.isEmpty() && kind < 80) {
            return random.nextInt(3) > 0 ? place() : new Command(Thing.CLAIM, completed(), "MAKE", "");
        }
        if (kind < 57 || model.claims.isEmpty()) {
            return new Command(Thing.CLAIM, completed(), "MAKE", "");
        }
        if (kind < 78) {
            return claim(OF_CLAIMS.get(random.nextInt(OF_CLAIMS.size())));
        }
        if (kind < 88 || model.lines.isEmpty()) {
            return run();
        }
        return kind < 98 ? line() : new Command(Thing.BUDGET, 1 + random.nextInt(2), "ALLOCATE", "");
    }

    /** Mostly somebody who has completed, if anybody has. */
    private int completed() {
        List<Integer> completed = IntStream.range(0, model.places.size())
                .filter(i -> model.places.get(i).state.equals("COMPLETED"))
                .boxed()
                .toList();
        return completed.isEmpty() || random.nextInt(5) == 0
                ? random.nextInt(model.places.size())
                : completed.get(random.nextInt(completed.size()));
    }

    /** No command reaches an offer's end or a declaration that is not there. */
    private Command place() {
        int number = random.nextInt(model.places.size());
        String action = OF_PLACES.get(random.nextInt(OF_PLACES.size()));
        boolean there =
                switch (action) {
                    case "EXPIRE_OFFER" -> model.places.get(number).state.equals("OFFERED");
                    case "VOID_COMPLETION" -> model.places.get(number).declared;
                    default -> true;
                };
        return new Command(Thing.ENROLMENT, number, there ? action : "ENDORSE", "");
    }

    private Command claim(String action) {
        boolean decides = Set.of("APPROVE_FIRST", "APPROVE_SECOND", "REJECT").contains(action);
        String by = decides ? PEOPLE.get(random.nextInt(PEOPLE.size())) : "";
        return new Command(Thing.CLAIM, random.nextInt(model.claims.size()), action, by);
    }

    private Command run() {
        if (model.runs.isEmpty() || random.nextInt(4) == 0) {
            return new Command(Thing.RUN, 0, "MAKE", "");
        }
        String action = OF_RUNS.get(random.nextInt(OF_RUNS.size()));
        String by = action.equals("AUTHORISE") && random.nextInt(4) == 0 ? Programme.OFFICER : "approver-1";
        return new Command(Thing.RUN, random.nextInt(model.runs.size()), action, by);
    }

    private Command line() {
        return new Command(
                Thing.LINE, random.nextInt(model.lines.size()), random.nextInt(3) > 0 ? "SETTLE" : "RETURN", "");
    }

    private static Thing target(Command command) {
        return command.thing() == Thing.COHORT ? Thing.ENROLMENT : command.thing();
    }

    /** Of a thing just made, the last. */
    private int number(Command command) {
        if (command.thing() == Thing.COHORT) {
            return model.places.size() - 1;
        }
        if (!command.action().equals("MAKE")) {
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
            case "REQUEST", "ACCEPT_OFFER", "DECLINE_OFFER", "WITHDRAW", "AMEND" -> "school-client";
            case "APPROVE_FIRST", "APPROVE_SECOND", "AUTHORISE" -> "finance-approver";
            case "MAKE" -> command.thing() == Thing.CLAIM ? "school-client" : "payment-officer";
            case "LOCK", "INSTRUCT", "REQUEUE" -> "payment-officer";
            default -> "programme-administrator";
        };
    }
}
