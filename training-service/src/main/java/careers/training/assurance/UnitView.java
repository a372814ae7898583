package careers.training.assurance;

import careers.training.money.Money;
import java.util.UUID;

/** One claim of a closed population, and whether the seed chose it. */
public record UnitView(UUID claimId, Money amount, String stratum, boolean highRisk, boolean selected) {}
