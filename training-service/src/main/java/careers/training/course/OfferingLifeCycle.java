package careers.training.course;

import careers.training.access.Role;
import careers.training.lifecycle.LifeCycle;

/** The one table of an offering's life. */
final class OfferingLifeCycle {

    static final LifeCycle<OfferingState, OfferingCommand> TABLE = LifeCycle.<OfferingState, OfferingCommand>empty()
            .edge(OfferingState.DRAFT, OfferingCommand.PUBLISH, OfferingState.PUBLISHED, Role.PROGRAMME_ADMINISTRATOR)
            .edge(OfferingState.PUBLISHED, OfferingCommand.OPEN, OfferingState.OPEN, Role.PROGRAMME_ADMINISTRATOR)
            .edge(OfferingState.OPEN, OfferingCommand.CLOSE, OfferingState.CLOSED, Role.PROGRAMME_ADMINISTRATOR)
            .edge(OfferingState.CLOSED, OfferingCommand.ARCHIVE, OfferingState.ARCHIVED, Role.PROGRAMME_ADMINISTRATOR);

    private OfferingLifeCycle() {}
}
