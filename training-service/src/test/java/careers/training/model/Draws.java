package careers.training.model;

import careers.training.model.Command.Thing;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Draws what is tried next: in every state the likely and the impossible. */
final class Draws {

    private static final int MOST_PLACES = 12;
    private static final int MOST_TRIES = 12;
    private static final List<String> PEOPLE =
            weighted("approver-1 4 approver-2 4 " + Programme.SCHOOL_PERSON + " 1 " + Programme.OFFICER + " 1");
    /** Steps that lead on are drawn more often than those that end something. */
    private static final List<String> OF_PLACES =
            weighted("ENDORSE 9 CONFIRM 9 START 3 COMPLETE 12 ACCEPT_OFFER 9 DEFER 1 RESUME 4 FAIL 1 VOID_COMPLETION 1"
                    + " TRANSFER 2 REJECT 1 DECLINE_OFFER 1 EXPIRE_OFFER 1 CANCEL 1 WITHDRAW 1");

    private static final List<String> OF_CLAIMS = weighted(
            "SUBMIT 9 APPROVE_FIRST 30 APPROVE_SECOND 30 SCREEN 9 RELEASE 9 AMEND 9 REQUEUE 12 HOLD_BUDGET 3 HOLD_QUERY 2"
                    + " HOLD_FRAUD 2 RETURN 2 REJECT 2 FIND_INELIGIBLE 1 WITHDRAW 1");

    private static final List<String> OF_CLAWBACKS =
            weighted("ASK_SCHOOL 6 REPRESENT 4 APPROVE 9 RAISE 9 RECOVER 6 PROPOSE_WRITE_OFF 3 APPROVE_WRITE_OFF 6"
                    + " REFUSE_WRITE_OFF 2 CANCEL 1");
    private static final List<String> DECIDERS =
            weighted("approver-1 4 approver-2 4 " + Programme.ADMINISTRATOR + " 1 " + Programme.OFFICER + " 1");

    private static final List<String> OF_RUNS = weighted("LOCK 3 AUTHORISE 4 INSTRUCT 3 CANCEL 1");

    private final Random random;
    private final Programme model;
    private final Set<String> unheard;

    /** @param unheard refusals that are not to be provoked */
    Draws(long seed, Programme model, Set<String> unheard) {
        this.random = new Random(seed);
        this.model = model;
        this.unheard = unheard;
    }

    /** Four times out of five something that is taken, so that histories go far; the rest is anything. */
    Command next() {
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
        if (kind < 36 || model.claims.isEmpty() && kind >= 47) {
            return this::place;
        }
        if (kind < 47) {
            return this::newClaim;
        }
        if (kind < 66) {
            return this::claim;
        }
        if (kind < 77) {
            return this::run;
        }
        if (kind < 88 || kind < 98 && !isPayerHeard()) {
            return this::clawback;
        }
        return kind < 98 && !model.lines.isEmpty() ? this::line : this::budget;
    }

    /** Seldom when all is reported: what could still be reported then is that money came back. */
    private boolean isPayerHeard() {
        return model.lines.stream().anyMatch(line -> line.state.equals("INSTRUCTED")) || random.nextInt(8) == 0;
    }

    private Command request() {
        int cohort = random.nextInt(3) > 0 ? 0 : anyCohort();
        String mayWait = random.nextInt(3) > 0 ? "WAIT" : "";
        return new Command(Thing.COHORT, cohort, "REQUEST", mayWait, random.nextInt(Programme.SCHOOLS));
    }

    private int anyCohort() {
        return random.nextInt(Programme.COHORTS.size());
    }

    private Command budget() {
        return new Command(Thing.BUDGET, 1 + random.nextInt(2), "ALLOCATE", "");
    }

    private Command newClaim() {
        int place = mostly(this::isCompleted, model.places.size());
        return new Command(Thing.CLAIM, place, random.nextInt(4) > 0 ? "MAKE" : "DRAFT", "");
    }

    private boolean isCompleted(int place) {
        return model.places.get(place).state.equals("COMPLETED");
    }

    /** The number of mostly one that is so, if any is, of as many as there are. */
    private int mostly(IntPredicate so, int count) {
        List<Integer> wanted = IntStream.range(0, count).filter(so).boxed().toList();
        return wanted.isEmpty() || random.nextInt(5) == 0
                ? random.nextInt(count)
                : wanted.get(random.nextInt(wanted.size()));
    }

    /** No command reaches an offer's end or a declaration that is not there. */
    private Command place() {
        int number = random.nextInt(model.places.size());
        String action = OF_PLACES.get(random.nextInt(OF_PLACES.size()));
        if (action.equals("TRANSFER")) {
            String by = random.nextInt(3) > 0 ? "provider-client" : "programme-administrator";
            return new Command(Thing.ENROLMENT, number, action, by, anyCohort());
        }
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

    private Command clawback() {
        if (model.clawbacks.isEmpty() || random.nextInt(6) == 0) {
            int part = 20_000 * (1 + random.nextInt(5));
            return new Command(Thing.CLAWBACK, mostly(model.debts::isMoney, model.claims.size()), "MAKE", "", part);
        }
        int number = mostly(this::isUnderWay, model.clawbacks.size());
        String action = ofClawback(model.clawbacks.get(number).state);
        boolean decides =
                Set.of("APPROVE", "APPROVE_WRITE_OFF", "REFUSE_WRITE_OFF").contains(action);
        return new Command(
                Thing.CLAWBACK,
                number,
                action,
                decides ? DECIDERS.get(random.nextInt(DECIDERS.size())) : "",
                action.equals("RECOVER") ? recovery(number) : 0);
    }

    private boolean isUnderWay(int clawback) {
        return !Set.of("CANCELLED", "RECOVERED", "WRITTEN_OFF").contains(model.clawbacks.get(clawback).state);
    }

    /** It is a long way to a debt that is given up: mostly something that the state permits, if it permits anything. */
    private String ofClawback(String state) {
        List<String> permitted = OF_CLAWBACKS.stream()
                .filter(action -> Machine.CLAWBACK
                        .next(state, action.equals("RECOVER") ? "RECOVER_REST" : action)
                        .isPresent())
                .toList();
        List<String> drawn = permitted.isEmpty() || random.nextInt(4) == 0 ? OF_CLAWBACKS : permitted;
        return drawn.get(random.nextInt(drawn.size()));
    }

    /** All that is owed, a part of it, or a penny too much. */
    private int recovery(int number) {
        int owed = (int) model.clawbacks.get(number).owedPence();
        return switch (random.nextInt(4)) {
            case 0 -> owed + 1;
            case 1 -> Math.max(1, owed);
            default -> 1 + random.nextInt(owed + 1);
        };
    }

    /** Each word as often as the number after it says. */
    private static List<String> weighted(String words) {
        String[] parts = words.split(" ");
        return IntStream.range(0, parts.length / 2)
                .boxed()
                .flatMap(i -> Collections.nCopies(Integer.parseInt(parts[2 * i + 1]), parts[2 * i]).stream())
                .toList();
    }
}
