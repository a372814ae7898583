package careers.training.claim;

import java.util.List;

/**
 * Who took part in a claim, for those who oversee it.
 *
 * @param submittedBy id of who submitted the claim
 * @param decisions none, one or both
 */
public record DecisionsView(String submittedBy, List<DecisionView> decisions) {}
