package careers.insight.response;

import careers.insight.disclosure.Block;
import careers.insight.response.LeafStore.StoredLeaf;
import java.util.List;

/**
 * What happens to a leaf.
 *
 * @param before the leaf before anybody came
 * @param blocks what is released of it; may be none
 * @param arrived who came, in their order; may be none
 */
record Step(StoredLeaf before, List<Block> blocks, List<ResponseAccepted> arrived) {

    long leaf() {
        return before.id();
    }

    /** Who gets a block. */
    Seating seating() {
        return new Seating(before.leaf().pending(), blocks);
    }

    boolean isRelease() {
        return !blocks.isEmpty();
    }
}
