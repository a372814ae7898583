package careers.training.assurance;

import static careers.training.lifecycle.LifeCycle.edge;

import careers.training.access.Role;
import careers.training.lifecycle.LifeCycle;
import careers.training.lifecycle.LifeCycle.Edge;
import java.util.List;

/** The one table of a sample's life. */
final class SampleLifeCycle {

    static final LifeCycle<SampleState, SampleCommand> TABLE = LifeCycle.of(List.<Edge<SampleState, SampleCommand>>of(
            edge(SampleState.COMMITTED, SampleCommand.DRAW, SampleState.DRAWN, Role.AUDITOR)));

    private SampleLifeCycle() {}
}
