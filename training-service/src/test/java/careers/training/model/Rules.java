package careers.training.model;

import careers.platform.problem.ProblemException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The service's own entities, life cycles and rules, joined without a database: seats, slots and balances are counted up
 * step by step here, as the service does.
 */
final class Rules implements Subject {

    private final Places places = new Places();
    private final Books books = new Books();
    private final Claims claims = new Claims(places, books);
    private final ClaimedBack clawbacks = new ClaimedBack(books);
    private final Payments payments = new Payments(claims, clawbacks);

    @Override
    public Answer take(Command command) {
        try {
            return switch (command.thing()) {
                case BUDGET -> allocate(command.number());
                case COHORT ->
                    places.request(
                            command.number(), command.with(), command.by().equals("WAIT"));
                case ENROLMENT -> place(command);
                case CLAIM -> claims.take(command);
                case RUN -> payments.take(command);
                case LINE -> payments.report(command.number(), command.action().equals("SETTLE"));
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
            claims.of(command.number()).forEach(this::loseGround);
        }
        return Answer.taken(null);
    }

    private void loseGround(int claim) {
        claims.stop(claim);
        if (claims.isMoney(claim)) {
            clawbacks.proposeRest(claim);
        }
    }

    private Answer clawback(Command command) {
        if (command.action().equals("MAKE")) {
            return clawbacks.propose(command.number(), command.with(), claims.isMoney(command.number()));
        }
        boolean paid = claims.isPaid(clawbacks.claim(command.number()));
        String by = command.by().isEmpty() ? Programme.OFFICER : command.by();
        return clawbacks.give(command.number(), command.action(), by, command.with(), paid);
    }

    @Override
    public Set<String> allowed(Command.Thing thing, int number, String role) {
        return switch (thing) {
            case ENROLMENT -> places.get(number).allowed(role::equals);
            case CLAIM -> claims.allowed(number, role);
            case RUN -> payments.allowed(number, role);
            case CLAWBACK -> clawbacks.allowed(number, role);
            default -> null;
        };
    }

    @Override
    public Picture picture() {
        SortedMap<String, String> states = new TreeMap<>();
        IntStream.range(0, places.size())
                .forEach(i -> states.put("ENROLMENT " + i, places.get(i).state().name()));
        claims.tell(states);
        payments.tell(states);
        clawbacks.tell(states);
        return new Picture(states, books.balances(), places.seats(), places.waiting(), books.slots());
    }
}
