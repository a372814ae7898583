package careers.training.ledger;

import careers.platform.id.Ids;
import careers.platform.time.LondonCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.UUID;

/**
 * The funded places of offerings, as accounts of the ledger that count places instead of pence. The account of free places
 * has a floor of zero, so no more can be taken than the funder granted, whoever writes.
 */
@ApplicationScoped
public class FundedPlaces {

    private final LedgerTable table;
    private final LondonCalendar calendar;

    FundedPlaces(LedgerTable table, LondonCalendar calendar) {
        this.table = table;
        this.calendar = calendar;
    }

    /**
     * Opens the accounts of a new offering and grants its places, in the caller's transaction.
     *
     * @param by who grants them
     */
    @Transactional(TxType.MANDATORY)
    public void open(UUID offering, int places, String by) {
        table.openPlaceAccounts(free(offering), granted(offering), taken(offering));
        grant(offering, 0, places, by);
    }

    /**
     * Grants more places, or fewer with a negative number; free places cannot fall below zero.
     *
     * @param step a number that the offering uses once, so that nothing is granted twice
     */
    @Transactional(TxType.MANDATORY)
    public void grant(UUID offering, long step, int more, String by) {
        post("PLACES_FUNDED", "places:" + offering + ":" + step, free(offering), granted(offering), more, by);
    }

    /**
     * Takes one place for an enrolment if one is free; the account stays locked until the transaction ends.
     *
     * @param step a number that the enrolment uses once, so that no step takes two places
     * @return false when none is free
     */
    @Transactional(TxType.MANDATORY)
    public boolean take(UUID offering, UUID enrolment, long step, String by) {
        if (table.lockedBalance(free(offering)) < 1) {
            return false;
        }
        post("PLACE_TAKEN", source(enrolment, step), taken(offering), free(offering), 1, by);
        return true;
    }

    /** Gives the place of an enrolment back; the parameters are those of {@link #take}. */
    @Transactional(TxType.MANDATORY)
    public void release(UUID offering, UUID enrolment, long step, String by) {
        post("PLACE_FREED", source(enrolment, step), free(offering), taken(offering), 1, by);
    }

    private void post(String kind, String source, String raised, String lowered, long places, String by) {
        // At once: whoever takes a place has locked the account already.
        table.post(List.of(new Movement(Ids.next(), source, kind, raised, lowered, places, calendar.now(), by)));
    }

    private static String source(UUID enrolment, long step) {
        return "place:" + enrolment + ":" + step;
    }

    private static String free(UUID offering) {
        return "PLACES_FREE/" + offering;
    }

    private static String granted(UUID offering) {
        return "PLACES_GRANTED/" + offering;
    }

    private static String taken(UUID offering) {
        return "PLACES_TAKEN/" + offering;
    }
}
