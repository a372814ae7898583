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
import java.util.function.Supplier;
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
    private static final long CANDIDATES = 400;
    private static final int MOST_PLACES = 12;
    private static final int MOST_TRIES = 12;
    private static final List<String> ROLES = List.of(
            "school-client",
            "senior-leader",
            "provider-client",
            "programme-administrator",
            "finance-approver",
            "payment-officer",
            "auditor");
    private static final List<String> PEOPLE =
            weighted("approver-1 4 approver-2 4 " + Programme.SCHOOL_PERSON + " 1 " + Programme.OFFICER + " 1");
    /** Steps that lead on are drawn more often than those that end something. */
    private static final List<String> OF_PLACES =
            weighted("ENDORSE 9 CONFIRM 9 START 3 COMPLETE 12 ACCEPT_OFFER 9 DEFER 1 RESUME 4 FAIL 1 VOID_COMPLETION 1"
                    + " REJECT 1 DECLINE_OFFER 1 EXPIRE_OFFER 1 CANCEL 1 WITHDRAW 1");

    private static final List<String> OF_CLAIMS = weighted(
            "SUBMIT 9 APPROVE_FIRST 30 APPROVE_SECOND 30 SCREEN 9 RELEASE 9 AMEND 9 REQUEUE 12 HOLD_BUDGET 1 HOLD_QUERY 2"
                    + " HOLD_FRAUD 2 RETURN 2 REJECT 2 FIND_INELIGIBLE 1 WITHDRAW 1");

    private static final List<String> OF_RUNS = weighted("LOCK 3 AUTHORISE 4 INSTRUCT 3 CANCEL 1");

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

    /** Histories that never come to an approved or paid claim would prove little; one history alone meets what it meets. */
    public static Set<String> statesToMeet() {
        Set<String> states = new TreeSet<>();
        if (Long.getLong(SEED) == null) {
            Machine.ENROLMENT.states().forEach(state -> states.add("ENROLMENT " + state));
            Machine.CLAIM.states().forEach(state -> states.add("CLAIM " + state));
            Machine.RUN.states().forEach(state -> states.add("RUN " + state));
        }
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

    /** Four times out of five something that is taken, so that histories go far; the rest is anything. */
    private Command draw() {
        boolean taken = random.nextInt(5) > 0;
        for (int kinds = 0; kinds < MOST_TRIES; kinds++) {
            Supplier<Command> kind = kind();
            for (int tries = 0; tries < MOST_TRIES; tries++) {
                Command command = kind.get();
                if (isWanted(command, taken)) {
                    return command;
                }
            }
        }
        return new Command(Thing.BUDGET, 1, "ALLOCATE", "");
    }

    private boolean isWanted(Command command, boolean taken) {
        Set<String> refusals = model.refusals(command);
        return taken ? refusals.isEmpty() : refusals.stream().noneMatch(unheard::contains);
    }

    private Supplier<Command> kind() {
        int kind = random.nextInt(100);
        if (model.places.isEmpty() || kind < 12 && model.places.size() < MOST_PLACES) {
            return this::request;
        }
        if (kind < 40 || model.claims.isEmpty() && kind >= 52) {
            return this::place;
        }
        if (kind < 52) {
            return this::newClaim;
        }
        if (kind < 74) {
            return this::claim;
        }
        if (kind < 87) {
            return this::run;
        }
        return kind < 98 && !model.lines.isEmpty() ? this::line : this::budget;
    }

    private Command request() {
        return new Command(
                Thing.COHORT, random.nextInt(Programme.SCHOOLS), "REQUEST", random.nextInt(3) > 0 ? "WAIT" : "");
    }

    private Command budget() {
        return new Command(Thing.BUDGET, 1 + random.nextInt(2), "ALLOCATE", "");
    }

    private Command newClaim() {
        return new Command(Thing.CLAIM, completed(), random.nextInt(4) > 0 ? "MAKE" : "DRAFT", "");
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

    private Command claim() {
        String action = OF_CLAIMS.get(random.nextInt(OF_CLAIMS.size()));
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

    /** Each word as often as the number after it says. */
    private static List<String> weighted(String words) {
        String[] parts = words.split(" ");
        return IntStream.range(0, parts.length / 2)
                .boxed()
                .flatMap(i -> Collections.nCopies(Integer.parseInt(parts[2 * i + 1]), parts[2 * i]).stream())
                .toList();
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
