package careers.insight.disclosure;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The answers of one group to one question, cleared for publication. It is the only form in which counts of people leave
 * the gate: its constructor is private and its factories are visible to the gate alone, so a serialiser that takes this
 * type cannot be handed anything else.
 *
 * <p>A withheld table says nothing but that it is withheld. A group with too few people and a group that does not exist
 * give equal tables.
 */
public final class ProtectedTable {

    private final String group;
    private final Policy policy;
    private final int blocks;
    private final int people;
    private final BigDecimal noiseVariance;
    private final SortedMap<String, Integer> counts;

    private ProtectedTable(
            String group,
            Policy policy,
            int blocks,
            int people,
            BigDecimal noiseVariance,
            SortedMap<String, Integer> counts) {
        this.group = group;
        this.policy = policy;
        this.blocks = blocks;
        this.people = people;
        this.noiseVariance = noiseVariance;
        this.counts = Collections.unmodifiableSortedMap(counts);
    }

    /** The sum of leaves under one policy; their noise is independent, so its variances add. */
    static ProtectedTable free(String group, List<ReleasedSums.ReleasedSum> parts, SortedMap<String, Integer> counts) {
        var policy = parts.getFirst().policy();
        return new ProtectedTable(
                group,
                policy,
                parts.stream().mapToInt(ReleasedSums.ReleasedSum::blocks).sum(),
                parts.stream().mapToInt(ReleasedSums.ReleasedSum::people).sum(),
                parts.stream()
                        .map(part -> Noise.variance(part.blocks(), policy.noise()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add),
                new TreeMap<>(counts));
    }

    static ProtectedTable withheld(String group, Policy policy) {
        return new ProtectedTable(group, policy, 0, 0, BigDecimal.ZERO, new TreeMap<>());
    }

    /** The respondent group. */
    public String group() {
        return group;
    }

    /** Version of the disclosure policy that decided. */
    public String policy() {
        return policy.version();
    }

    /** Whether the numbers may be shown. */
    public Status status() {
        return blocks == 0 ? Status.WITHHELD : Status.FREE;
    }

    /** Released blocks of all leaves of the group; 0 when withheld. */
    public int blocks() {
        return blocks;
    }

    /** People in the released blocks, whatever they answered; 0 when withheld. */
    public int people() {
        return people;
    }

    /**
     * Variance of the noise in each count, in people squared; 0 without noise. The noise of two codes is independent, so
     * that of a sum of m counts is m times this.
     */
    public BigDecimal noiseVariance() {
        return noiseVariance;
    }

    /**
     * People by answer code with their noise, in code order; empty when withheld. A person who chose several codes is in
     * each. Noise may take a count below 0 or above {@link #people}: compute from these, and bound only what is shown.
     */
    public SortedMap<String, Integer> counts() {
        return counts;
    }

    /** People who chose this code, with noise; 0 for a code the table does not have. */
    public int count(String code) {
        return counts.getOrDefault(code, 0);
    }

    /** Whether it says the same of the same group. */
    @Override
    public boolean equals(Object other) {
        return other instanceof ProtectedTable table
                && group.equals(table.group)
                && policy.equals(table.policy)
                && blocks == table.blocks
                && people == table.people
                && noiseVariance.equals(table.noiseVariance)
                && counts.equals(table.counts);
    }

    @Override
    public int hashCode() {
        return Objects.hash(group, blocks, people, counts);
    }

    /** Whether a table is shown; the terms of SDMX {@code CONF_STATUS} written out. */
    public enum Status {
        /** Free for publication. */
        FREE,
        /** Not shown, with a reason. */
        WITHHELD
    }
}
