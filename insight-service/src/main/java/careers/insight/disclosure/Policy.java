package careers.insight.disclosure;

/**
 * The disclosure policy a leaf works under. Policies are rows in the database; a leaf keeps the policy it began with, so
 * changing the policy in force never regroups people who have already been placed.
 *
 * @param version name of the policy, printed with every figure
 * @param minimum k, the smallest number of people a released block may hold
 * @param noise 0 for exact counts; else q: how many times less likely noise becomes with each person further from 0
 * @param areaMinimum how many people the sampling frame must expect of an audience in an area for it to be a leaf of its
 *     own; 0 where areas never are
 */
public record Policy(String version, int minimum, int noise, int areaMinimum) {

    /** Rejects a policy that would protect nobody: below 2 a "block" is one person. */
    public Policy {
        if (version == null || version.isBlank()) {
            throw new IllegalArgumentException("A policy needs a version");
        }
        if (minimum < 2) {
            throw new IllegalArgumentException("A block of fewer than two people protects nobody");
        }
        if (noise < 0 || noise == 1) {
            throw new IllegalArgumentException("Noise is 0 for none or a ratio of at least 2");
        }
        if (areaMinimum != 0 && areaMinimum < minimum) {
            throw new IllegalArgumentException("An area of fewer people than a block would never show anybody");
        }
    }

    /** A policy under which areas are no leaves. */
    public Policy(String version, int minimum, int noise) {
        this(version, minimum, noise, 0);
    }

    /** A policy without noise. */
    public Policy(String version, int minimum) {
        this(version, minimum, 0);
    }
}
