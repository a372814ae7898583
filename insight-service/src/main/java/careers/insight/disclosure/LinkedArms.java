package careers.insight.disclosure;

import careers.insight.disclosure.CrossedTable.Refusal;
import careers.insight.disclosure.FinalFacts.Decision;
import careers.insight.disclosure.FinalFacts.Kept;
import careers.insight.statistics.ClusteredContrast;
import careers.insight.statistics.ClusteredContrast.Arm;
import careers.insight.statistics.ClusteredContrast.Counted;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The people of trained schools and of others, of one closed group, cleared for publication, or the reason why they are not.
 * Only {@link LinkageGate} makes one. What it holds of single schools stays in it.
 */
public final class LinkedArms {

    /** The sides, as parts are named. */
    static final List<String> ARMS = List.of("TRAINED", "OTHERS");

    private final Kept kept;
    private final Arm trained;
    private final Arm others;

    private LinkedArms(Kept kept) {
        this.kept = kept;
        this.trained = arm(kept.decision(), ARMS.getFirst());
        this.others = arm(kept.decision(), ARMS.getLast());
    }

    static LinkedArms of(Kept kept) {
        return new LinkedArms(kept);
    }

    /** The side of a school; null for one that is on neither. */
    static String arm(String school, Map<String, Boolean> trained) {
        var isTrained = school == null ? null : trained.get(school);
        return isTrained == null ? null : ARMS.get(isTrained ? 0 : 1);
    }

    private static Arm arm(Decision decision, String name) {
        var schools = new LinkedHashMap<String, Counted>();
        for (int row = 0; row < decision.rows().size(); row++) {
            var codes = decision.rows().get(row).codes();
            if (codes.getFirst().equals(name)) {
                int hits = decision.counts().get(row).getFirst();
                schools.put(
                        codes.getLast(),
                        new Counted(hits, hits + decision.counts().get(row).getLast()));
            }
        }
        return new Arm(1, schools);
    }

    /** Why it is withheld; null when it is given. */
    public Refusal reason() {
        return kept.decision().reason();
    }

    /** Version of the policy that decided. */
    public String policy() {
        return kept.decision().policy();
    }

    /** Variance of the noise in each count of a school, in people squared. */
    public double noiseVariance() {
        return kept.decision().noiseVariance();
    }

    /** Its name, and where it comes from. */
    public Lineage lineage() {
        return kept.lineage();
    }

    /** People of the smaller side, with noise. */
    static int smallestPeople(Decision decision) {
        return ARMS.stream().mapToInt(arm -> arm(decision, arm).people()).min().orElseThrow();
    }

    /** One side, with noise. */
    public Side side(boolean isTrained) {
        var arm = isTrained ? trained : others;
        return new Side(arm.schools().size(), arm.people(), Math.clamp(arm.share(), 0, 1));
    }

    /** The share of trained schools less that of others. */
    public ClusteredContrast difference() {
        return ClusteredContrast.of(
                Stream.of(weighted(trained, 1), weighted(others, -1)).toList());
    }

    /** The same less what it was among the same schools in an earlier campaign. */
    public ClusteredContrast differenceLess(LinkedArms earlier) {
        return ClusteredContrast.of(List.of(
                weighted(trained, 1),
                weighted(others, -1),
                weighted(earlier.trained, -1),
                weighted(earlier.others, 1)));
    }

    private static Arm weighted(Arm arm, double weight) {
        return new Arm(weight, arm.schools());
    }

    /**
     * One side.
     *
     * @param schools somebody answered from
     * @param people who answered, or could have, with noise
     * @param share of these that gave one of the answers
     */
    public record Side(int schools, int people, double share) {}
}
