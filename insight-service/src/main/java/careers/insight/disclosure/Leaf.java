package careers.insight.disclosure;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * One combination of campaign and audience, and how far its people have been released (policy RESERVE).
 *
 * <p>People join in arrival order and fill blocks of k. A full block is not shown at once: it is held until the next one
 * is full, so that at the close the people who never filled a block can be released together with a held one. Hence the
 * released people are always a prefix of the arrival order, made of whole blocks, and three numbers say everything:
 * arrived, released, blocks. Nothing here sees an answer.
 *
 * @param policy the rule this leaf was started under
 * @param arrived people so far
 * @param released people in released blocks; the first {@code released} arrivals
 * @param blocks released blocks
 * @param accepted how many people the closed campaign accepted in this leaf; empty while it is open
 * @param finished whether the closing release has been decided
 */
public record Leaf(Policy policy, int arrived, int released, int blocks, OptionalInt accepted, boolean finished) {

    /** An empty leaf. */
    public static Leaf empty(Policy policy) {
        return new Leaf(policy, 0, 0, 0, OptionalInt.empty(), false);
    }

    /** One more person. The person's position is {@link #arrived()} of the leaf returned. */
    public Change arrive() {
        var joined = new Leaf(policy, arrived + 1, released, blocks, accepted, finished);
        var change = joined.unreleased() < 2 * policy.minimum()
                ? Change.nothing(joined)
                : Change.nothing(joined).release(policy.minimum());
        return change.leaf().isComplete() ? finish(change) : change;
    }

    /**
     * The campaign is closed and accepted this many people here. Those still on their way are waited for: only when all
     * have arrived is the remainder released, because a remainder that grew later would be a difference of a few people.
     */
    public Change close(int acceptedPeople) {
        if (acceptedPeople < 0) {
            throw new IllegalArgumentException("A count of people is not negative");
        }
        var closed = new Leaf(policy, arrived, released, blocks, OptionalInt.of(acceptedPeople), finished);
        return closed.isComplete() ? finish(Change.nothing(closed)) : Change.nothing(closed);
    }

    private boolean isComplete() {
        return !finished && accepted.isPresent() && arrived >= accepted.getAsInt();
    }

    /** Releases the block held and those in the one filling as one, if they are enough. */
    private static Change finish(Change change) {
        var last = change.leaf();
        var finished = new Leaf(last.policy, last.arrived, last.released, last.blocks, last.accepted, true);
        var done = new Change(finished, change.released());
        return finished.unreleased() < finished.policy.minimum() ? done : done.release(finished.unreleased());
    }

    private int unreleased() {
        return arrived - released;
    }

    /**
     * What a step did.
     *
     * @param leaf the leaf afterwards
     * @param released the blocks that may be shown from now on, in order: none, one, or two when the last person both
     *     fills a block and completes the leaf
     */
    public record Change(Leaf leaf, List<Block> released) {

        /** Copies the blocks. */
        public Change {
            released = List.copyOf(released);
        }

        private static Change nothing(Leaf leaf) {
            return new Change(leaf, List.of());
        }

        private Change release(int people) {
            var block = new Block(leaf.blocks + 1, leaf.released + 1, leaf.released + people);
            var after = new Leaf(leaf.policy, leaf.arrived, block.last(), block.number(), leaf.accepted, leaf.finished);
            return new Change(
                    after, Stream.concat(released.stream(), Stream.of(block)).toList());
        }
    }
}
