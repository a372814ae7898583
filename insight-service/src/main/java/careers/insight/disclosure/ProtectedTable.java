package careers.insight.disclosure;

import java.util.Collections;
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
    private final String policy;
    private final int blocks;
    private final int people;
    private final SortedMap<String, Integer> counts;

    private ProtectedTable(String group, String policy, int blocks, int people, SortedMap<String, Integer> counts) {
        this.group = group;
        this.policy = policy;
        this.blocks = blocks;
        this.people = people;
        this.counts = Collections.unmodifiableSortedMap(counts);
    }

    static ProtectedTable free(String group, ReleasedSums.ReleasedSum sum) {
        return new ProtectedTable(
                group, sum.policy().version(), sum.blocks(), sum.people(), new TreeMap<>(sum.counts()));
    }

    static ProtectedTable withheld(String group, Policy policy) {
        return new ProtectedTable(group, policy.version(), 0, 0, new TreeMap<>());
    }

    /** The respondent group. */
    public String group() {
        return group;
    }

    /** Version of the disclosure policy that decided. */
    public String policy() {
        return policy;
    }

    /** Whether the numbers may be shown. */
    public Status status() {
        return blocks == 0 ? Status.WITHHELD : Status.FREE;
    }

    /** Released blocks; 0 when withheld. */
    public int blocks() {
        return blocks;
    }

    /** People in the released blocks, whatever they answered; 0 when withheld. */
    public int people() {
        return people;
    }

    /** People by answer code, in code order; empty when withheld. A person who chose several codes is in each. */
    public SortedMap<String, Integer> counts() {
        return counts;
    }

    /** People who chose this code. */
    public int count(String code) {
        return counts.getOrDefault(code, 0);
    }

    /** Whether a table is shown; the terms of SDMX {@code CONF_STATUS} written out. */
    public enum Status {
        /** Free for publication. */
        FREE,
        /** Not shown, with a reason. */
        WITHHELD
    }
}
