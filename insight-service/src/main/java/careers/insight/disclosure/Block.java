package careers.insight.disclosure;

/**
 * A released block: consecutive people of one leaf, in arrival order.
 *
 * @param number 1 for the first block of the leaf, without gaps
 * @param first position of its first person in the leaf, from 1
 * @param last position of its last person, inclusive
 */
public record Block(int number, int first, int last) {

    /** How many people the block holds. */
    public int people() {
        return last - first + 1;
    }
}
