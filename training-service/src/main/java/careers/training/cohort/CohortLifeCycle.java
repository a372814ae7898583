package careers.training.cohort;

import static careers.training.cohort.CohortCommand.CANCEL;
import static careers.training.cohort.CohortCommand.FINISH;
import static careers.training.cohort.CohortCommand.START;
import static careers.training.cohort.CohortState.CANCELLED;
import static careers.training.cohort.CohortState.FINISHED;
import static careers.training.cohort.CohortState.IN_PROGRESS;
import static careers.training.cohort.CohortState.SCHEDULED;

import careers.training.access.Role;
import careers.training.lifecycle.LifeCycle;

/** The one table of a cohort's life. The administrator opens and cancels; its provider starts and finishes. */
final class CohortLifeCycle {

    static final LifeCycle<CohortState, CohortCommand> TABLE = LifeCycle.<CohortState, CohortCommand>empty()
            .edge(SCHEDULED, CohortCommand.OPEN, CohortState.OPEN, Role.PROGRAMME_ADMINISTRATOR)
            .edge(SCHEDULED, CANCEL, CANCELLED, Role.PROGRAMME_ADMINISTRATOR)
            .edge(CohortState.OPEN, START, IN_PROGRESS, Role.PROVIDER_CLIENT)
            .edge(CohortState.OPEN, CANCEL, CANCELLED, Role.PROGRAMME_ADMINISTRATOR)
            .edge(IN_PROGRESS, FINISH, FINISHED, Role.PROVIDER_CLIENT)
            .edge(IN_PROGRESS, CANCEL, CANCELLED, Role.PROGRAMME_ADMINISTRATOR);

    private CohortLifeCycle() {}
}
