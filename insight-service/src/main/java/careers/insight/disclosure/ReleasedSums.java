package careers.insight.disclosure;

import java.util.Map;
import java.util.UUID;

/**
 * Where the gate reads from: sums over released blocks, kept by the fact store. Whoever implements this hands over
 * unprotected counts, so only {@link DisclosureGate} may call it.
 */
public interface ReleasedSums {

    /** The policy under which new leaves begin. */
    Policy policyInForce();

    /**
     * Sums of the released blocks of one campaign, read in one snapshot.
     *
     * @param campaign the campaign
     * @param concept the concept asked about, for example {@code satisfaction}
     * @param drawn by leaf, the version of its sums whose counts need not be read again
     * @return by leaf; a leaf without a released block may be absent, and the counts of one whose version is known are empty
     */
    Map<String, ReleasedSum> of(UUID campaign, String concept, Map<String, String> drawn);

    /**
     * The sum of all released blocks of one leaf.
     *
     * @param version another one whenever the counts of any question may be others; it changes with a block, and not when
     *     somebody comes or goes who is in none
     * @param policy the policy of the leaf
     * @param blocks how many blocks
     * @param people how many people they hold together
     * @param interpretable whether the answers and the questionnaire of every one of these people are known. While one is
     *     not, the counts would leave some people out and take them in later: a difference smaller than a block
     * @param counts people by answer code, every published code among them; who gave none is in no count
     */
    record ReleasedSum(
            String version, Policy policy, int blocks, int people, boolean interpretable, Map<String, Integer> counts) {

        /** Copies the counts, so that what the gate judged is what is served. */
        public ReleasedSum {
            counts = Map.copyOf(counts);
        }
    }
}
