package careers.training.enrolment;

import static careers.training.enrolment.EnrolmentCommand.ACCEPT_OFFER;
import static careers.training.enrolment.EnrolmentCommand.CANCEL;
import static careers.training.enrolment.EnrolmentCommand.COMPLETE;
import static careers.training.enrolment.EnrolmentCommand.CONFIRM;
import static careers.training.enrolment.EnrolmentCommand.DECLINE_OFFER;
import static careers.training.enrolment.EnrolmentCommand.DEFER;
import static careers.training.enrolment.EnrolmentCommand.ENDORSE;
import static careers.training.enrolment.EnrolmentCommand.EXPIRE_OFFER;
import static careers.training.enrolment.EnrolmentCommand.FAIL;
import static careers.training.enrolment.EnrolmentCommand.OFFER;
import static careers.training.enrolment.EnrolmentCommand.REJECT;
import static careers.training.enrolment.EnrolmentCommand.RESUME;
import static careers.training.enrolment.EnrolmentCommand.START;
import static careers.training.enrolment.EnrolmentCommand.TRANSFER;
import static careers.training.enrolment.EnrolmentCommand.VOID_COMPLETION;
import static careers.training.enrolment.EnrolmentCommand.WAITLIST;
import static careers.training.enrolment.EnrolmentCommand.WITHDRAW;
import static careers.training.enrolment.EnrolmentState.CANCELLED;
import static careers.training.enrolment.EnrolmentState.COMPLETED;
import static careers.training.enrolment.EnrolmentState.CONFIRMED;
import static careers.training.enrolment.EnrolmentState.DECLINED;
import static careers.training.enrolment.EnrolmentState.DEFERRED;
import static careers.training.enrolment.EnrolmentState.IN_PROGRESS;
import static careers.training.enrolment.EnrolmentState.NOT_COMPLETED;
import static careers.training.enrolment.EnrolmentState.OFFERED;
import static careers.training.enrolment.EnrolmentState.OFFER_EXPIRED;
import static careers.training.enrolment.EnrolmentState.REJECTED;
import static careers.training.enrolment.EnrolmentState.REQUESTED;
import static careers.training.enrolment.EnrolmentState.TRANSFERRED;
import static careers.training.enrolment.EnrolmentState.WAITLISTED;
import static careers.training.enrolment.EnrolmentState.WITHDRAWN;

import careers.training.access.Role;
import careers.training.lifecycle.LifeCycle;
import java.util.function.Predicate;

/** The one table of an enrolment's life. */
final class EnrolmentLifeCycle {

    /** Who takes the steps that no caller takes: the service itself. No token has this role. */
    static final String SERVICE = "training-service";

    static final LifeCycle<EnrolmentState, EnrolmentCommand> TABLE = LifeCycle.<EnrolmentState, EnrolmentCommand>empty()
            .edge(REQUESTED, ENDORSE, REQUESTED, Role.SENIOR_LEADER)
            .edge(REQUESTED, CONFIRM, CONFIRMED, Role.PROVIDER_CLIENT)
            .edge(REQUESTED, REJECT, REJECTED, Role.PROVIDER_CLIENT)
            .edge(REQUESTED, WAITLIST, WAITLISTED, SERVICE)
            .edge(REQUESTED, WITHDRAW, WITHDRAWN, Role.SCHOOL_CLIENT)
            .edge(WAITLISTED, ENDORSE, WAITLISTED, Role.SENIOR_LEADER)
            .edge(WAITLISTED, OFFER, OFFERED, SERVICE)
            .edge(WAITLISTED, REJECT, REJECTED, Role.PROVIDER_CLIENT)
            .edge(WAITLISTED, WITHDRAW, WITHDRAWN, Role.SCHOOL_CLIENT)
            .edge(OFFERED, ENDORSE, OFFERED, Role.SENIOR_LEADER)
            .edge(OFFERED, ACCEPT_OFFER, CONFIRMED, Role.SCHOOL_CLIENT)
            .edge(OFFERED, DECLINE_OFFER, DECLINED, Role.SCHOOL_CLIENT)
            .edge(OFFERED, EXPIRE_OFFER, OFFER_EXPIRED, SERVICE)
            .edge(CONFIRMED, START, IN_PROGRESS, Role.PROVIDER_CLIENT)
            .edge(CONFIRMED, COMPLETE, COMPLETED, Role.PROVIDER_CLIENT)
            .edge(CONFIRMED, FAIL, NOT_COMPLETED, Role.PROVIDER_CLIENT)
            .edge(CONFIRMED, DEFER, DEFERRED, Role.PROVIDER_CLIENT)
            .edge(CONFIRMED, TRANSFER, TRANSFERRED, Role.PROVIDER_CLIENT)
            .edge(CONFIRMED, TRANSFER, TRANSFERRED, Role.PROGRAMME_ADMINISTRATOR)
            .edge(CONFIRMED, CANCEL, CANCELLED, Role.PROVIDER_CLIENT)
            .edge(CONFIRMED, WITHDRAW, WITHDRAWN, Role.SCHOOL_CLIENT)
            .edge(IN_PROGRESS, COMPLETE, COMPLETED, Role.PROVIDER_CLIENT)
            .edge(IN_PROGRESS, FAIL, NOT_COMPLETED, Role.PROVIDER_CLIENT)
            .edge(IN_PROGRESS, DEFER, DEFERRED, Role.PROVIDER_CLIENT)
            .edge(IN_PROGRESS, TRANSFER, TRANSFERRED, Role.PROVIDER_CLIENT)
            .edge(IN_PROGRESS, TRANSFER, TRANSFERRED, Role.PROGRAMME_ADMINISTRATOR)
            .edge(IN_PROGRESS, WITHDRAW, WITHDRAWN, Role.SCHOOL_CLIENT)
            .edge(DEFERRED, RESUME, IN_PROGRESS, Role.PROVIDER_CLIENT)
            .edge(DEFERRED, TRANSFER, TRANSFERRED, Role.PROVIDER_CLIENT)
            .edge(DEFERRED, TRANSFER, TRANSFERRED, Role.PROGRAMME_ADMINISTRATOR)
            .edge(DEFERRED, WITHDRAW, WITHDRAWN, Role.SCHOOL_CLIENT)
            .edge(COMPLETED, VOID_COMPLETION, IN_PROGRESS, Role.PROVIDER_CLIENT)
            .edge(COMPLETED, VOID_COMPLETION, IN_PROGRESS, Role.PROGRAMME_ADMINISTRATOR)
            .edge(NOT_COMPLETED, VOID_COMPLETION, IN_PROGRESS, Role.PROVIDER_CLIENT)
            .edge(NOT_COMPLETED, VOID_COMPLETION, IN_PROGRESS, Role.PROGRAMME_ADMINISTRATOR);

    private EnrolmentLifeCycle() {}

    /** In which of the caller's roles the command is given; the service's where the caller has none for it. */
    static String roleFor(EnrolmentState from, EnrolmentCommand command, Predicate<String> hasRole) {
        return TABLE.edges().stream()
                .filter(edge -> edge.from() == from && edge.command() == command && hasRole.test(edge.role()))
                .map(LifeCycle.Edge::role)
                .findFirst()
                .orElse(SERVICE);
    }
}
