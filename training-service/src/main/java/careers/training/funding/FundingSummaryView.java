package careers.training.funding;

import careers.training.money.Money;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The programme in sums.
 *
 * @param accounts every account that is in money, with its balance
 * @param claims by state, drafts left out: they are the schools' own papers
 * @param enrolments by state and level
 */
@Schema(examples = """
                {"asOf": "2026-11-21T09:30:00Z",
                 "accounts": [{"account": "UNCOMMITTED", "balance": {"amountPence": 400000, "currency": "GBP"}}],
                 "places": {"funded": 1200, "taken": 811},
                 "claims": [{"state": "PAID", "claims": 1, "amount": {"amountPence": 100000, "currency": "GBP"}}],
                 "enrolments": [{"state": "COMPLETED", "level": "LEVEL_6", "enrolments": 1}]}""")
public record FundingSummaryView(
        Instant asOf, List<AccountSum> accounts, Places places, List<ClaimSum> claims, List<EnrolmentSum> enrolments) {

    /** One account of the ledger. */
    public record AccountSum(String account, Money balance) {}

    /** Funded places over all offerings. */
    public record Places(
            @Schema(description = "Places the funder granted")
            long funded,

            @Schema(description = "Places that learners hold")
            long taken) {}

    /** All claims in one state. */
    public record ClaimSum(String state, long claims, Money amount) {}

    /** All enrolments in one state at one level. */
    public record EnrolmentSum(String state, String level, long enrolments) {}
}
