/**
 * Whether the record still says what happened. PostgreSQL seals every event with images of the rows it touched, in a
 * chain of digests per aggregate; this package replays the chains, compares them with the rows, names what differs, and
 * gives out the chain of one claim as a proof that can be checked elsewhere.
 */
package careers.training.integrity;
