package careers.training.model;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A life cycle as the study draws it (training §3.1), written by hand and by command, where the service's own tables are
 * written by state. Nothing here reads the service.
 */
public final class Machine {

    public static final String ANYBODY = "*";

    private static final String SERVICE = "-";

    public static final Machine ENROLMENT = of("""
            senior-leader ENDORSE REQUESTED>REQUESTED WAITLISTED>WAITLISTED OFFERED>OFFERED
            provider-client CONFIRM REQUESTED>CONFIRMED
            provider-client REJECT REQUESTED,WAITLISTED>REJECTED
            - WAITLIST REQUESTED>WAITLISTED
            - OFFER WAITLISTED>OFFERED
            - EXPIRE_OFFER OFFERED>OFFER_EXPIRED
            school-client ACCEPT_OFFER OFFERED>CONFIRMED
            school-client DECLINE_OFFER OFFERED>DECLINED
            provider-client START CONFIRMED>IN_PROGRESS
            provider-client DEFER CONFIRMED,IN_PROGRESS>DEFERRED
            provider-client RESUME DEFERRED>IN_PROGRESS
            provider-client COMPLETE CONFIRMED,IN_PROGRESS>COMPLETED
            provider-client FAIL CONFIRMED,IN_PROGRESS>NOT_COMPLETED
            provider-client,programme-administrator VOID_COMPLETION COMPLETED,NOT_COMPLETED>IN_PROGRESS
            provider-client,programme-administrator TRANSFER CONFIRMED,IN_PROGRESS,DEFERRED>TRANSFERRED
            provider-client CANCEL CONFIRMED>CANCELLED
            school-client WITHDRAW REQUESTED,WAITLISTED,CONFIRMED,IN_PROGRESS,DEFERRED>WITHDRAWN
            """);

    public static final Machine CLAIM = of("""
            school-client SUBMIT DRAFT>SUBMITTED
            school-client AMEND RETURNED>SUBMITTED
            school-client WITHDRAW DRAFT,SUBMITTED,ELIGIBLE,FIRST_APPROVED,HELD_BUDGET,HELD_QUERY,RETURNED>WITHDRAWN
            programme-administrator SCREEN SUBMITTED>ELIGIBLE
            programme-administrator HOLD_BUDGET SUBMITTED,ELIGIBLE,FIRST_APPROVED>HELD_BUDGET
            programme-administrator HOLD_QUERY SUBMITTED,ELIGIBLE,FIRST_APPROVED,APPROVED,PAYMENT_FAILED>HELD_QUERY
            programme-administrator HOLD_FRAUD \
            SUBMITTED,ELIGIBLE,FIRST_APPROVED,APPROVED,HELD_QUERY,PAYMENT_FAILED>HELD_FRAUD
            programme-administrator RELEASE HELD_BUDGET,HELD_QUERY,HELD_FRAUD>SUBMITTED
            programme-administrator RETURN SUBMITTED,ELIGIBLE,FIRST_APPROVED,HELD_QUERY>RETURNED
            programme-administrator FIND_INELIGIBLE \
            SUBMITTED,ELIGIBLE,FIRST_APPROVED,APPROVED,HELD_BUDGET,HELD_QUERY,HELD_FRAUD,RETURNED,PAYMENT_FAILED>INELIGIBLE
            finance-approver APPROVE_FIRST ELIGIBLE>FIRST_APPROVED
            finance-approver APPROVE_SECOND FIRST_APPROVED>APPROVED
            finance-approver REJECT ELIGIBLE,FIRST_APPROVED>REJECTED
            payment-officer ENTER_RUN APPROVED>IN_RUN
            payment-officer LEAVE_RUN IN_RUN>APPROVED
            payment-officer INSTRUCT IN_RUN>INSTRUCTED
            payment-officer SETTLE INSTRUCTED>PAID
            payment-officer FAIL_PAYMENT INSTRUCTED,PAID>PAYMENT_FAILED
            payment-officer REQUEUE PAYMENT_FAILED>APPROVED
            """);

    public static final Machine RUN = of("""
            payment-officer LOCK DRAFT>LOCKED
            finance-approver AUTHORISE LOCKED>AUTHORISED
            payment-officer INSTRUCT AUTHORISED>INSTRUCTED
            payment-officer SETTLE INSTRUCTED>SETTLED
            payment-officer CANCEL DRAFT,LOCKED,AUTHORISED>CANCELLED
            """);

    public static final Machine CLAWBACK = of("""
            programme-administrator ASK_SCHOOL PROPOSED>SCHOOL_REPRESENTATION
            school-client REPRESENT SCHOOL_REPRESENTATION>SCHOOL_REPRESENTATION
            programme-administrator CANCEL PROPOSED,SCHOOL_REPRESENTATION,APPROVED>CANCELLED
            finance-approver APPROVE SCHOOL_REPRESENTATION>APPROVED
            payment-officer RAISE APPROVED>RAISED
            payment-officer RECOVER_PART RAISED,PART_RECOVERED>PART_RECOVERED
            payment-officer RECOVER_REST RAISED,PART_RECOVERED>RECOVERED
            payment-officer PROPOSE_WRITE_OFF RAISED,PART_RECOVERED>WRITE_OFF_PROPOSED
            finance-approver APPROVE_WRITE_OFF WRITE_OFF_PROPOSED>WRITTEN_OFF
            finance-approver REFUSE_WRITE_OFF WRITE_OFF_PROPOSED>RAISED
            """);

    /** State after state and command. */
    private final Map<String, String> steps = new HashMap<>();

    /** Commands by state, each with the roles that may give it. */
    private final Map<String, Map<String, Set<String>>> roles = new HashMap<>();

    private static Machine of(String table) {
        Machine machine = new Machine();
        table.lines().map(line -> line.split(" ")).forEach(machine::add);
        return machine;
    }

    private void add(String[] line) {
        Set<String> given = Set.of(line[0].split(","));
        for (int i = 2; i < line.length; i++) {
            String[] ends = line[i].split(">");
            for (String from : ends[0].split(",")) {
                steps.put(from + " " + line[1], ends[1]);
                roles.computeIfAbsent(from, state -> new LinkedHashMap<>()).put(line[1], given);
            }
        }
    }

    /** Every state that an edge leaves or reaches. */
    Set<String> states() {
        Set<String> states = new HashSet<>(steps.values());
        states.addAll(roles.keySet());
        return states;
    }

    public Optional<String> next(String state, String command) {
        return Optional.ofNullable(steps.get(state + " " + command));
    }

    /** The commands that somebody with the role may give in the state; {@link #ANYBODY} stands for everybody but the service itself. */
    public Set<String> allowed(String state, String role) {
        Set<String> allowed = new HashSet<>();
        roles.getOrDefault(state, Map.of()).forEach((command, given) -> {
            if (role.equals(ANYBODY) ? !given.contains(SERVICE) : given.contains(role)) {
                allowed.add(command);
            }
        });
        return allowed;
    }
}
