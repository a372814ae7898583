package careers.training.establishment;

import java.util.List;

/**
 * What a file would change.
 *
 * @param changes in the order of the file, then what vanished
 * @param unchanged rows that say what is known
 * @param outranked rows left alone, because a better register has the last word on the establishment
 * @param openBefore how many open establishments, or links, the register had
 * @param disappearing how many of those the file does not have
 */
record RegisterDifference(
        List<RegisterChange> changes, int unchanged, int outranked, int openBefore, int disappearing) {

    /** One in twenty may disappear unasked; the database holds the same rule (ck_establishment_import_disappearing). */
    private static final int ONE_IN = 20;

    int count(RegisterChange.Kind kind) {
        return (int) changes.stream().filter(change -> change.kind() == kind).count();
    }

    /** Whether more than 5 % of what was open disappears and nobody has said how many. */
    boolean isRefused(Integer acknowledged) {
        boolean tooMany = (long) disappearing * ONE_IN > openBefore;
        return tooMany && (acknowledged == null || acknowledged != disappearing);
    }
}
