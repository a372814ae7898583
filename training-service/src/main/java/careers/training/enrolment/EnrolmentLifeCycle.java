package careers.training.enrolment;

import static careers.training.enrolment.EnrolmentCommand.COMPLETE;
import static careers.training.enrolment.EnrolmentCommand.CONFIRM;
import static careers.training.enrolment.EnrolmentCommand.REJECT;
import static careers.training.enrolment.EnrolmentCommand.WITHDRAW;
import static careers.training.enrolment.EnrolmentState.COMPLETED;
import static careers.training.enrolment.EnrolmentState.CONFIRMED;
import static careers.training.enrolment.EnrolmentState.REJECTED;
import static careers.training.enrolment.EnrolmentState.REQUESTED;
import static careers.training.enrolment.EnrolmentState.WITHDRAWN;
import static careers.training.lifecycle.LifeCycle.edge;

import careers.training.access.Role;
import careers.training.lifecycle.LifeCycle;
import java.util.List;

/** The one table of an enrolment's life. */
final class EnrolmentLifeCycle {

    static final LifeCycle<EnrolmentState, EnrolmentCommand> TABLE = LifeCycle.of(List.of(
            edge(REQUESTED, CONFIRM, CONFIRMED, Role.PROVIDER_CLIENT),
            edge(REQUESTED, REJECT, REJECTED, Role.PROVIDER_CLIENT),
            edge(REQUESTED, WITHDRAW, WITHDRAWN, Role.SCHOOL_CLIENT),
            edge(CONFIRMED, COMPLETE, COMPLETED, Role.PROVIDER_CLIENT),
            edge(CONFIRMED, WITHDRAW, WITHDRAWN, Role.SCHOOL_CLIENT)));

    private EnrolmentLifeCycle() {}
}
