package careers.training.assurance;

import static careers.training.assurance.ItemCommand.ACCEPT;
import static careers.training.assurance.ItemCommand.ANSWER;
import static careers.training.assurance.ItemCommand.ASK_PROVIDER;
import static careers.training.assurance.ItemCommand.ASK_SCHOOL;
import static careers.training.assurance.ItemCommand.ASSURE;
import static careers.training.assurance.ItemCommand.DO_NOT_ASSURE;
import static careers.training.assurance.ItemCommand.RECORD_SILENCE;
import static careers.training.assurance.ItemCommand.REJECT;
import static careers.training.assurance.ItemState.ACCEPTED;
import static careers.training.assurance.ItemState.ASSURED;
import static careers.training.assurance.ItemState.NOT_ASSURED;
import static careers.training.assurance.ItemState.PROVIDER_ASKED;
import static careers.training.assurance.ItemState.REJECTED;
import static careers.training.assurance.ItemState.SCHOOL_ASKED;
import static careers.training.assurance.ItemState.SELECTED;

import careers.training.access.Role;
import careers.training.lifecycle.LifeCycle;

/** The one table of the look into a chosen claim. */
final class ItemLifeCycle {

    static final LifeCycle<ItemState, ItemCommand> TABLE = LifeCycle.<ItemState, ItemCommand>empty()
            .edge(SELECTED, ASK_PROVIDER, PROVIDER_ASKED, Role.PROGRAMME_ADMINISTRATOR)
            .edge(PROVIDER_ASKED, ASSURE, ASSURED, Role.PROVIDER_CLIENT)
            .edge(PROVIDER_ASKED, DO_NOT_ASSURE, NOT_ASSURED, Role.PROVIDER_CLIENT)
            .edge(PROVIDER_ASKED, RECORD_SILENCE, NOT_ASSURED, Role.PROGRAMME_ADMINISTRATOR)
            .edge(NOT_ASSURED, ASK_SCHOOL, SCHOOL_ASKED, Role.PROGRAMME_ADMINISTRATOR)
            .edge(SCHOOL_ASKED, ANSWER, SCHOOL_ASKED, Role.SCHOOL_CLIENT)
            .edge(SCHOOL_ASKED, ACCEPT, ACCEPTED, Role.PROGRAMME_ADMINISTRATOR)
            .edge(SCHOOL_ASKED, REJECT, REJECTED, Role.PROGRAMME_ADMINISTRATOR);

    private ItemLifeCycle() {}
}
