package careers.training.provider;

import static careers.training.provider.ProviderCommand.ACTIVATE;
import static careers.training.provider.ProviderCommand.APPROVE;
import static careers.training.provider.ProviderCommand.CLOSE;
import static careers.training.provider.ProviderCommand.RESUME;
import static careers.training.provider.ProviderCommand.SUSPEND;
import static careers.training.provider.ProviderState.ACTIVE;
import static careers.training.provider.ProviderState.APPLIED;
import static careers.training.provider.ProviderState.APPROVED;
import static careers.training.provider.ProviderState.CLOSED;
import static careers.training.provider.ProviderState.SUSPENDED;

import careers.training.access.Role;
import careers.training.lifecycle.LifeCycle;

/** The one table of a provider's life. */
final class ProviderLifeCycle {

    static final LifeCycle<ProviderState, ProviderCommand> TABLE = LifeCycle.<ProviderState, ProviderCommand>empty()
            .edge(APPLIED, APPROVE, APPROVED, Role.PROGRAMME_ADMINISTRATOR)
            .edge(APPLIED, CLOSE, CLOSED, Role.PROGRAMME_ADMINISTRATOR)
            .edge(APPROVED, ACTIVATE, ACTIVE, Role.PROGRAMME_ADMINISTRATOR)
            .edge(APPROVED, CLOSE, CLOSED, Role.PROGRAMME_ADMINISTRATOR)
            .edge(ACTIVE, SUSPEND, SUSPENDED, Role.PROGRAMME_ADMINISTRATOR)
            .edge(ACTIVE, CLOSE, CLOSED, Role.PROGRAMME_ADMINISTRATOR)
            .edge(SUSPENDED, RESUME, ACTIVE, Role.PROGRAMME_ADMINISTRATOR)
            .edge(SUSPENDED, CLOSE, CLOSED, Role.PROGRAMME_ADMINISTRATOR);

    private ProviderLifeCycle() {}
}
