package careers.insight.disclosure;

/**
 * A released block: the next people of one leaf who stood when it was released, in arrival order.
 *
 * @param number 1 for the first block of the leaf, without gaps
 * @param people how many people it holds
 */
public record Block(int number, int people) {}
