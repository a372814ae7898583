/**
 * The double-entry ledger in pence. PostgreSQL keeps it balanced, append-only and above its floors; this
 * package only posts. Other features ask {@link careers.training.ledger.Ledger} and {@link careers.training.ledger.FundedPlaces}.
 */
package careers.training.ledger;
