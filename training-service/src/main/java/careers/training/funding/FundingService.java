package careers.training.funding;

import careers.platform.time.LondonCalendar;
import careers.training.access.Oversight;
import jakarta.enterprise.context.ApplicationScoped;

/** Sums the programme up. A funder oversees nothing, so the summing says that it looks across organisations. */
@ApplicationScoped
class FundingService {

    private final FundingTable table;
    private final Oversight oversight;
    private final LondonCalendar calendar;

    FundingService(FundingTable table, Oversight oversight, LondonCalendar calendar) {
        this.table = table;
        this.oversight = oversight;
        this.calendar = calendar;
    }

    FundingSummaryView summary() {
        return oversight.across(() -> table.sums(calendar.now()));
    }
}
