package careers.training.sampling;

import java.util.UUID;

/**
 * A claim that may be chosen.
 *
 * @param stratum claims of one kind; each kind has its share in the sample
 * @param highRisk chosen whatever the seed says
 */
public record Unit(UUID claimId, long amountPence, String stratum, boolean highRisk) {

    /** One line of the population: claim, pence, stratum and risk, with tabs between. */
    String line() {
        return claimId + "\t" + amountPence + "\t" + stratum + "\t" + (highRisk ? "high" : "-");
    }
}
