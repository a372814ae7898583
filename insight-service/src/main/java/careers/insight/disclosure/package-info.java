/**
 * Decides what may be shown about people, and nothing else. Framework-free: it imports only the JDK and itself, so every
 * rule can be proved by plain tests.
 *
 * <p>Invariants: the people behind any published number are a union of whole blocks of at least k people of one leaf each;
 * answers never influence what is shown; {@link ProtectedTable} cannot be made outside this package. Neighbours ask
 * {@link DisclosureGate}; only the fact store implements {@link ReleasedSums}.
 */
package careers.insight.disclosure;
