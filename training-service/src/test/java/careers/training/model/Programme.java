package careers.training.model;

import careers.training.model.Command.Thing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A programme in memory: three cohorts of one course with waiting lists, two of a provider and one of another, two schools,
 * and what becomes of the enrolments, claims, payment runs and clawbacks of it. Written from the study's tables (training
 * §3.1 and §3.2); balances, seats and entitlement are never counted up but derived from the states.
 */
public final class Programme {

    public static final List<Cohort> COHORTS = List.of(new Cohort(0, 4, 2), new Cohort(0, 2, 1), new Cohort(1, 2, 1));
    public static final int SCHOOLS = 2;
    public static final int SCHOOL_LIMIT = 2;
    public static final long AMOUNT_PENCE = 100_000;
    public static final String SCHOOL_PERSON = "school-client-1";
    public static final String OFFICER = "officer-1";
    public static final String ADMINISTRATOR = "admin-1";

    private static final Set<String> OUT =
            Set.of("REJECTED", "DECLINED", "OFFER_EXPIRED", "CANCELLED", "WITHDRAWN", "TRANSFERRED");
    private static final Set<String> ENDED = Set.of("REJECTED", "INELIGIBLE", "WITHDRAWN");
    private static final Map<String, List<String>> ACCOUNTS = Map.of(
            "COMMITTED", List.of("SUBMITTED", "ELIGIBLE", "FIRST_APPROVED", "HELD_QUERY", "HELD_FRAUD", "RETURNED"),
            "PAYABLE", List.of("APPROVED", "IN_RUN", "INSTRUCTED", "PAYMENT_FAILED"),
            "PAID", List.of("PAID"));

    final List<Place> places = new ArrayList<>();
    final List<Claim> claims = new ArrayList<>();
    final List<Run> runs = new ArrayList<>();
    final List<Line> lines = new ArrayList<>();
    final List<Clawback> clawbacks = new ArrayList<>();
    final Debts debts = new Debts(claims, clawbacks);
    long allocatedPence;
    private final Refusals refusals = new Refusals(this);
    private final Steps steps = new Steps(this);

    /** A cohort, of the provider of that number. */
    public record Cohort(int provider, int seats, int waitingPlaces) {}

    /** An enrolment. A leader is called after the first of theirs: a transfer gives them another one. */
    static final class Place {
        final int cohort;
        final int school;
        final int leader;
        String state = "REQUESTED";
        boolean endorsed;
        boolean declared;
        int band;
        int joined;

        Place(int cohort, int school, int leader) {
            this.cohort = cohort;
            this.school = school;
            this.leader = leader;
        }
    }

    /** A claim for a completed enrolment. */
    static final class Claim {
        final int place;
        final List<String> approvers = new ArrayList<>();
        String state;
        int attempts;

        Claim(int place, String state) {
            this.place = place;
            this.state = state;
        }
    }

    /** A payment run of the payment officer. */
    static final class Run {
        String state = "DRAFT";
    }

    /** One payment. */
    static final class Line {
        final int run;
        final int claim;
        final int attempt;
        String state = "PENDING";

        Line(int run, int claim, int attempt) {
            this.run = run;
            this.claim = claim;
            this.attempt = attempt;
        }
    }

    /** Money that is claimed back. */
    static final class Clawback {
        final int claim;
        final long pence;
        String state = "PROPOSED";
        boolean heard;
        long recoveredPence;

        Clawback(int claim, long pence) {
            this.claim = claim;
            this.pence = pence;
        }

        long owedPence() {
            return pence - recoveredPence;
        }
    }

    /** Every code that a refusal of the command may have; none when it is taken. */
    public Set<String> refusals(Command command) {
        return refusals.of(command);
    }

    /** Takes a command that is not refused. */
    public void take(Command command) {
        steps.take(command);
    }

    /** What whoever has the role can do with a thing now. */
    public Set<String> allowed(Thing thing, int number, String role) {
        return switch (thing) {
            case ENROLMENT -> allowedOfPlace(places.get(number), role);
            case CLAIM -> Machine.CLAIM.allowed(claims.get(number).state, role);
            case RUN -> Machine.RUN.allowed(runs.get(number).state, role);
            case LINE -> Machine.RUN.allowed(runs.get(lines.get(number).run).state, role);
            case CLAWBACK -> Machine.CLAWBACK.allowed(clawbacks.get(number).state, role);
            default -> Set.of();
        };
    }

    private static Set<String> allowedOfPlace(Place place, String role) {
        Set<String> allowed = new HashSet<>(Machine.ENROLMENT.allowed(place.state, role));
        allowed.removeAll(place.endorsed ? Set.of("ENDORSE") : Set.of("CONFIRM", "ACCEPT_OFFER"));
        return allowed;
    }

    /** Everything as it has to be now. */
    public Picture picture() {
        SortedMap<String, String> states = new TreeMap<>();
        IntStream.range(0, places.size()).forEach(i -> states.put("ENROLMENT " + i, places.get(i).state));
        IntStream.range(0, claims.size()).forEach(i -> states.put("CLAIM " + i, claims.get(i).state));
        IntStream.range(0, runs.size()).forEach(i -> states.put("RUN " + i, runs.get(i).state));
        IntStream.range(0, clawbacks.size()).forEach(i -> states.put("CLAWBACK " + i, clawbacks.get(i).state));
        lines.forEach(line -> states.put("LINE " + line.claim + "-" + line.attempt, line.state));
        List<Integer> seats =
                IntStream.range(0, COHORTS.size()).map(this::seats).boxed().toList();
        return new Picture(states, balances(), seats, waiting(), slots());
    }

    private SortedMap<String, Long> balances() {
        SortedMap<String, Long> balances = new TreeMap<>();
        balances.put("FUNDER_BUDGET", -allocatedPence);
        balances.put("UNCOMMITTED", uncommittedPence());
        ACCOUNTS.keySet().forEach(account -> balances.put(account, in(account)));
        balances.merge("PAID", -debts.raisedPence(), Long::sum);
        balances.put("RECEIVABLE", debts.receivablePence());
        balances.put("WRITE_OFF", debts.writtenOffPence());
        // Nothing comes in after the financial year of its payment.
        balances.put("FUNDER_RETURN", 0L);
        return balances;
    }

    /** What was recovered is budget again. */
    long uncommittedPence() {
        return allocatedPence - in("COMMITTED") - in("PAYABLE") - in("PAID") + debts.recoveredPence();
    }

    private long in(String account) {
        return AMOUNT_PENCE
                * claims.stream()
                        .filter(claim -> ACCOUNTS.get(account).contains(claim.state))
                        .count();
    }

    int seats(int cohort) {
        return (int) places.stream()
                .filter(place -> place.cohort == cohort && holdsSeat(place.state))
                .count();
    }

    /** Those who wait for a seat of the cohort, the next one first. */
    List<Integer> waitingFor(int cohort) {
        return waiting().stream().filter(i -> places.get(i).cohort == cohort).toList();
    }

    /** True where a seat cannot be had at once. */
    boolean isTaken(int cohort) {
        return !waitingFor(cohort).isEmpty()
                || seats(cohort) >= COHORTS.get(cohort).seats();
    }

    private List<Integer> waiting() {
        return IntStream.range(0, places.size())
                .filter(i -> places.get(i).state.equals("WAITLISTED"))
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> places.get(i).band)
                        .thenComparing(i -> places.get(i).joined))
                .toList();
    }

    SortedMap<String, Long> slots() {
        SortedMap<String, Long> slots = new TreeMap<>();
        claims.stream().filter(Programme::isLive).forEach(claim -> {
            slots.merge("LEADER " + places.get(claim.place).leader, 1L, Long::sum);
            slots.merge("SCHOOL " + places.get(claim.place).school, 1L, Long::sum);
        });
        return slots;
    }

    /** Claims that a run of the officer takes: approved by others, for a completion that stands. */
    List<Integer> payable() {
        return IntStream.range(0, claims.size())
                .filter(i -> claims.get(i).state.equals("APPROVED"))
                .filter(i -> stands(claims.get(i)) && !claims.get(i).approvers.contains(OFFICER))
                .boxed()
                .toList();
    }

    boolean stands(Claim claim) {
        return places.get(claim.place).state.equals("COMPLETED");
    }

    static boolean holdsSeat(String state) {
        return !state.equals("WAITLISTED") && !OUT.contains(state);
    }

    static boolean isLive(Claim claim) {
        return !claim.state.equals("DRAFT") && !ENDED.contains(claim.state);
    }
}
