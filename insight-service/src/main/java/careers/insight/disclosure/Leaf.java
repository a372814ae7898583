package careers.insight.disclosure;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * One combination of campaign and audience, and how far its people have been released (policy RESERVE).
 *
 * <p>People join in arrival order and are <em>pending</em> until a block takes them. When 2k are pending, the first k of
 * them are released as a block; the others stay, so that at the close those who never filled a block can be released
 * together with k more. Who takes a response back while pending is pending no longer, and the next one moves up: every
 * block holds at least k people who stood when it was released. Nothing here sees an answer.
 *
 * @param policy the rule this leaf was started under
 * @param arrived people so far, whether they still stand or not
 * @param pending people who stand and are in no block
 * @param released people in released blocks
 * @param blocks released blocks
 * @param accepted how many people the closed campaign accepted in this leaf; empty while it is open
 * @param finished whether the closing release has been decided
 */
public record Leaf(
        Policy policy, int arrived, int pending, int released, int blocks, OptionalInt accepted, boolean finished) {

    /** An empty leaf. */
    public static Leaf empty(Policy policy) {
        return new Leaf(policy, 0, 0, 0, 0, OptionalInt.empty(), false);
    }

    /** One more person. */
    public Change arrive() {
        var joined = new Leaf(policy, arrived + 1, pending + 1, released, blocks, accepted, finished);
        var change = joined.pending < 2 * policy.minimum()
                ? Change.nothing(joined)
                : Change.nothing(joined).release(policy.minimum());
        return change.leaf().isComplete() ? finish(change) : change;
    }

    /** A pending person takes the response back. It releases nobody, so that nobody can bring a release about by it. */
    public Leaf leave() {
        if (pending == 0) {
            throw new IllegalStateException("Nobody is pending");
        }
        return new Leaf(policy, arrived, pending - 1, released, blocks, accepted, finished);
    }

    /**
     * The campaign is closed and accepted this many people here. Those still on their way are waited for: only when all
     * have arrived is the remainder released, because a remainder that grew later would be a difference of a few people.
     */
    public Change close(int acceptedPeople) {
        if (acceptedPeople < 0) {
            throw new IllegalArgumentException("A count of people is not negative");
        }
        var closed = new Leaf(policy, arrived, pending, released, blocks, OptionalInt.of(acceptedPeople), finished);
        return closed.isComplete() ? finish(Change.nothing(closed)) : Change.nothing(closed);
    }

    private boolean isComplete() {
        return !finished && accepted.isPresent() && arrived >= accepted.getAsInt();
    }

    /** Releases all who are pending as one block, if they are enough. */
    private static Change finish(Change change) {
        var last = change.leaf();
        var finished =
                new Leaf(last.policy, last.arrived, last.pending, last.released, last.blocks, last.accepted, true);
        var done = new Change(finished, change.released());
        return finished.pending < finished.policy.minimum() ? done : done.release(finished.pending);
    }

    /**
     * What a step did.
     *
     * @param leaf the leaf afterwards
     * @param released the blocks that may be shown from now on, in order: none, one, or two when the last person both
     *     fills a block and completes the leaf. Each takes the first of those pending
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
            var block = new Block(leaf.blocks + 1, people);
            var after = new Leaf(
                    leaf.policy,
                    leaf.arrived,
                    leaf.pending - people,
                    leaf.released + people,
                    block.number(),
                    leaf.accepted,
                    leaf.finished);
            return new Change(
                    after, Stream.concat(released.stream(), Stream.of(block)).toList());
        }
    }
}
