package careers.training.clawback;

import java.time.LocalDate;
import java.time.MonthDay;

/**
 * A financial year of the government, from 1 April to 31 March. Money of a year that is over is not budget again: it goes
 * back to the funder. The scheme's own terms were never published, so this rule is synthetic.
 *
 * @param startsIn the year of its 1 April
 */
record FundingYear(int startsIn) {

    private static final MonthDay FIRST_DAY = MonthDay.of(4, 1);

    static FundingYear of(LocalDate day) {
        boolean before = MonthDay.from(day).isBefore(FIRST_DAY);
        return new FundingYear(before ? day.getYear() - 1 : day.getYear());
    }

    /** Where money belongs that was paid in this year and came back on that day. */
    Destination destinationOn(LocalDate received) {
        return of(received).startsIn > startsIn ? Destination.FUNDER : Destination.BUDGET;
    }
}
