package careers.insight.response;

import careers.insight.disclosure.Block;
import java.util.Arrays;
import java.util.List;

/** Which of those who stand get a block: first those who were waiting, then those who come now. */
final class Seating {

    private final int pending;
    private final Integer[] numbers;
    private final Integer[] upto;

    /**
     * @param pending how many were waiting
     * @param blocks what is released, in order
     */
    Seating(int pending, List<Block> blocks) {
        this.pending = pending;
        this.numbers = blocks.stream().map(Block::number).toArray(Integer[]::new);
        var sizes = blocks.stream().mapToInt(Block::people).toArray();
        Arrays.parallelPrefix(sizes, Integer::sum);
        this.upto = Arrays.stream(sizes).boxed().toArray(Integer[]::new);
    }

    /** People in all the blocks. */
    int people() {
        return upto.length == 0 ? 0 : upto[upto.length - 1];
    }

    /** How many of those who were waiting get a block. */
    int ofPending() {
        return Math.min(pending, people());
    }

    /** The block of each of them. */
    Integer[] blocksOfPending() {
        return blocks(0, ofPending());
    }

    /** The block of each who comes now, null for who has to wait. */
    Integer[] ofArrived(int people) {
        return blocks(pending, people);
    }

    private Integer[] blocks(int before, int people) {
        var blocks = new Integer[people];
        int block = 0;
        for (int i = 0; i < people && before + i < people(); i++) {
            while (upto[block] <= before + i) {
                block++;
            }
            blocks[i] = numbers[block];
        }
        return blocks;
    }
}
