package careers.training.policy;

import static careers.training.policy.PolicyCommand.ACTIVATE;
import static careers.training.policy.PolicyCommand.APPROVE;
import static careers.training.policy.PolicyCommand.EDIT;
import static careers.training.policy.PolicyCommand.RETIRE;
import static careers.training.policy.PolicyCommand.REVISE;
import static careers.training.policy.PolicyCommand.SIMULATE;
import static careers.training.policy.PolicyState.ACTIVE;
import static careers.training.policy.PolicyState.APPROVED;
import static careers.training.policy.PolicyState.DRAFT;
import static careers.training.policy.PolicyState.RETIRED;
import static careers.training.policy.PolicyState.SIMULATED;

import careers.training.access.Role;
import careers.training.lifecycle.LifeCycle;

/** The one table of a policy version's life. Terms change in a draft only; whoever revises starts again. */
final class PolicyLifeCycle {

    static final LifeCycle<PolicyState, PolicyCommand> TABLE = LifeCycle.<PolicyState, PolicyCommand>empty()
            .edge(DRAFT, EDIT, DRAFT, Role.PROGRAMME_ADMINISTRATOR)
            .edge(DRAFT, SIMULATE, SIMULATED, Role.PROGRAMME_ADMINISTRATOR)
            .edge(SIMULATED, SIMULATE, SIMULATED, Role.PROGRAMME_ADMINISTRATOR)
            .edge(SIMULATED, REVISE, DRAFT, Role.PROGRAMME_ADMINISTRATOR)
            .edge(SIMULATED, REVISE, DRAFT, Role.FINANCE_APPROVER)
            .edge(SIMULATED, APPROVE, APPROVED, Role.FINANCE_APPROVER)
            .edge(APPROVED, REVISE, DRAFT, Role.PROGRAMME_ADMINISTRATOR)
            .edge(APPROVED, ACTIVATE, ACTIVE, Role.PROGRAMME_ADMINISTRATOR)
            .edge(ACTIVE, RETIRE, RETIRED, Role.PROGRAMME_ADMINISTRATOR);

    private PolicyLifeCycle() {}
}
