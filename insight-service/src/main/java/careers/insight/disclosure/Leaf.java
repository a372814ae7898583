package careers.insight.disclosure;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * People of one campaign and audience, all or those of one area, and how far they have been released (policy RESERVE).
 *
 * <p>People join in arrival order and are <em>pending</em> until a block takes them. When 2k are pending, the first k of
 * them are released as a block; the others stay, so that at the close those who never filled a block can be released
 * together with k more. Who takes a response back while pending is pending no longer, and the next one moves up: every
 * block holds at least k people who stood when it was released. Nothing here sees an answer.
 *
 * @param policy the rule this leaf was started under
 * @param arrived people so far, whether they still stand or not; who has moved to another leaf is counted there
 * @param pending people who stand and are in no block
 * @param released people in released blocks
 * @param blocks released blocks
 * @param accepted how many people the closed campaign accepted of the audience; empty while it is open, and in the leaf
 *     of an area, which is closed with that of its audience
 * @param finished whether the closing release has been decided: nobody else is expected
 */
public record Leaf(
        Policy policy, int arrived, int pending, int released, int blocks, OptionalInt accepted, boolean finished) {

    /** An empty leaf. */
    public static Leaf empty(Policy policy) {
        return new Leaf(policy, 0, 0, 0, 0, OptionalInt.empty(), false);
    }

    /** One more person, and what that releases. */
    public Change arrive() {
        return join().due();
    }

    /** One more person; nobody is released before {@link #due} is asked. */
    public Leaf join() {
        return new Leaf(policy, arrived + 1, pending + 1, released, blocks, accepted, finished);
    }

    /** A pending person takes the response back. It releases nobody, so that nobody can bring a release about by it. */
    public Leaf leave() {
        if (pending == 0) {
            throw new IllegalStateException("Nobody is pending");
        }
        return new Leaf(policy, arrived, pending - 1, released, blocks, accepted, finished);
    }

    /** The campaign is closed, see {@link #closed}, and what that releases. */
    public Change close(int acceptedPeople) {
        return closed(acceptedPeople).due();
    }

    /**
     * The campaign is closed and accepted this many people here. Those still on their way are waited for: only when all
     * have arrived is the remainder released, because a remainder that grew later would be a difference of a few people.
     */
    public Leaf closed(int acceptedPeople) {
        if (acceptedPeople < 0) {
            throw new IllegalArgumentException("A count of people is not negative");
        }
        return new Leaf(policy, arrived, pending, released, blocks, OptionalInt.of(acceptedPeople), finished);
    }

    /** The campaign is closed, and those who have not arrived never will. */
    public Change end() {
        return finish().due();
    }

    private Leaf finish() {
        return new Leaf(policy, arrived, pending, released, blocks, accepted, true);
    }

    /** Pending people move to another leaf, before anybody knew which leaf they are in. */
    public Leaf moveOut(int people) {
        if (people > pending) {
            throw new IllegalStateException("Only who is pending can move");
        }
        return new Leaf(policy, arrived - people, pending - people, released, blocks, accepted, finished);
    }

    /** People who were pending in another leaf take the next places here. */
    public Leaf moveIn(int people) {
        return new Leaf(policy, arrived + people, pending + people, released, blocks, accepted, finished);
    }

    /**
     * A block that was released before, as the log tells it.
     *
     * @param people how many it holds
     * @param known how many of them are pending here; the others arrive with it
     */
    public Leaf recall(int people, int known) {
        return new Leaf(
                policy, arrived + people - known, pending - known, released + people, blocks + 1, accepted, finished);
    }

    /**
     * What the rule releases of those pending: blocks of k while 2k are pending, and when nobody else is expected all who
     * are left, if they are enough. Who comes even later is released with the next k: there is no remainder to keep them
     * for.
     */
    public Change due() {
        return due(Integer.MAX_VALUE);
    }

    /**
     * The first blocks of what is due; to be asked again as long as it releases so many.
     *
     * @param most blocks at once
     */
    public Change due(int most) {
        var change = Change.nothing(this);
        for (int count = 0; change.leaf().pending >= 2 * policy.minimum(); count++) {
            if (count == most) {
                return change;
            }
            change = change.release(policy.minimum());
        }
        var last = change.leaf().isComplete() ? change.leaf().finish() : change.leaf();
        var done = new Change(last, change.released());
        return last.finished && last.pending >= policy.minimum() ? done.release(last.pending) : done;
    }

    private boolean isComplete() {
        return !finished && accepted.isPresent() && arrived >= accepted.getAsInt();
    }

    /**
     * What a step did.
     *
     * @param leaf the leaf afterwards
     * @param released the blocks that may be shown from now on, in order. One person brings about none, one, or two when
     *     that person both fills a block and completes the leaf. Each takes the first of those pending
     */
    public record Change(Leaf leaf, List<Block> released) {

        /** Copies the blocks. */
        public Change {
            released = List.copyOf(released);
        }

        /** Nobody is released. */
        public static Change nothing(Leaf leaf) {
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
