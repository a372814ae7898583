package careers.training.policy;

import careers.training.bursary.PolicyTerms;
import java.util.UUID;

/**
 * Terms that are in force on a day, for one level.
 *
 * @param schemeId the scheme they belong to
 * @param schemeFrozen whether the scheme takes no steps towards payments for the moment
 */
public record PolicyInForce(UUID schemeId, boolean schemeFrozen, PolicyTerms terms) {}
