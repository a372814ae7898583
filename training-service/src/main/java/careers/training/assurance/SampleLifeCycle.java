package careers.training.assurance;

import careers.training.access.Role;
import careers.training.lifecycle.LifeCycle;

/** The one table of a sample's life. */
final class SampleLifeCycle {

    static final LifeCycle<SampleState, SampleCommand> TABLE = LifeCycle.<SampleState, SampleCommand>empty()
            .edge(SampleState.COMMITTED, SampleCommand.DRAW, SampleState.DRAWN, Role.AUDITOR);

    private SampleLifeCycle() {}
}
