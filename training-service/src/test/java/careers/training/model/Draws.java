package careers.training.model;

import careers.training.model.Command.Thing;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
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
                    + " REJECT 1 DECLINE_OFFER 1 EXPIRE_OFFER 1 CANCEL 1 WITHDRAW 1");

    private static final List<String> OF_CLAIMS = weighted(
            "SUBMIT 9 APPROVE_FIRST 30 APPROVE_SECOND 30 SCREEN 9 RELEASE 9 AMEND 9 REQUEUE 12 HOLD_BUDGET 1 HOLD_QUERY 2"
                    + " HOLD_FRAUD 2 RETURN 2 REJECT 2 FIND_INELIGIBLE 1 WITHDRAW 1");

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
}
