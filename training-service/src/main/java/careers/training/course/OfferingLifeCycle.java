package careers.training.course;

import static careers.training.lifecycle.LifeCycle.edge;

import careers.training.access.Role;
import careers.training.lifecycle.LifeCycle;
import careers.training.lifecycle.LifeCycle.Edge;
import java.util.List;

/** The one table of an offering's life. */
final class OfferingLifeCycle {

    static final LifeCycle<OfferingState, OfferingCommand> TABLE =
            LifeCycle.of(List.<Edge<OfferingState, OfferingCommand>>of(
                    edge(
                            OfferingState.DRAFT,
                            OfferingCommand.PUBLISH,
                            OfferingState.PUBLISHED,
                            Role.PROGRAMME_ADMINISTRATOR),
                    edge(
                            OfferingState.PUBLISHED,
                            OfferingCommand.OPEN,
                            OfferingState.OPEN,
                            Role.PROGRAMME_ADMINISTRATOR),
                    edge(OfferingState.OPEN, OfferingCommand.CLOSE, OfferingState.CLOSED, Role.PROGRAMME_ADMINISTRATOR),
                    edge(
                            OfferingState.CLOSED,
                            OfferingCommand.ARCHIVE,
                            OfferingState.ARCHIVED,
                            Role.PROGRAMME_ADMINISTRATOR)));

    private OfferingLifeCycle() {}
}
