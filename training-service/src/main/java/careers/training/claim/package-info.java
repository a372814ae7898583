/**
 * Bursary claims: the dry run, the submission and the decisions. The rules are those of
 * {@code careers.training.bursary}; people, entitlement and money are guarded by the database. The payment
 * feature moves claims through {@link careers.training.claim.ClaimMoves}.
 */
package careers.training.claim;
