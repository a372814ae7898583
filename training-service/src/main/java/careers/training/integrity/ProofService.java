package careers.training.integrity;

import careers.platform.problem.PlatformError;
import careers.platform.time.LondonCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Gives out the chains of one claim. */
@ApplicationScoped
class ProofService {

    private static final String FORMAT = "careers-claim-proof-1";

    private final ChainTable chains;
    private final LondonCalendar calendar;

    ProofService(ChainTable chains, LondonCalendar calendar) {
        this.chains = chains;
        this.calendar = calendar;
    }

    /** The proof of a claim, or 404. */
    ProofView of(UUID claim) {
        List<ProofView.ChainView> found =
                chains.ofClaim(claim).stream().map(ProofView.ChainView::of).toList();
        if (found.isEmpty()) {
            throw PlatformError.NOT_FOUND.problem();
        }
        return new ProofView(FORMAT, claim, calendar.now(), found);
    }
}
