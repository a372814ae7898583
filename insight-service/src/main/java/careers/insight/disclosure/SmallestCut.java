package careers.insight.disclosure;

/**
 * How few people two divisions of the same people can single out together.
 *
 * <p>Somebody who reads a table for each part of one division and for each part of another may add and subtract them with
 * any whole factors; the people whose factors do not cancel are singled out. The smallest such number but zero is the
 * smallest cut, of those that go through anybody, of the graph whose nodes are the parts and whose edges are the people in
 * both (the question is that of Chin and Özsoyoğlu, IEEE TSE 1982; a test tries all small factors).
 *
 * <p>One of the divisions has few parts. For each way to put these on two sides every part of the other goes where it cuts
 * off fewer, which is exact and linear in the parts of the other: blocks are many, and the cubic algorithm of Stoer and
 * Wagner (JACM 1997) would not finish for a large campaign.
 *
 * @param people how many the cut goes through; the largest integer when there are no people
 * @param isApart whether the parts can also be put on two sides, with people on both, so that none is cut off: then a part
 *     of one division says something for certain about the other
 */
record SmallestCut(int people, boolean isApart) {

    /** Parts of the division with few: the work doubles with each. */
    static final int MOST_PARTS = 12;

    /**
     * The smallest cut.
     *
     * @param people how many are in both, by part of the division with few parts, then of the other
     */
    static SmallestCut of(int[][] people) {
        if (people.length > MOST_PARTS) {
            throw new IllegalArgumentException("Too many parts to try all sides of");
        }
        var here = new int[people[0].length];
        var all = new int[people[0].length];
        for (var part : people) {
            add(all, part, 1);
        }
        var smallest = between(here, all);
        // Each step of the Gray code moves one part to the other side; the last part stays, as sides have no names.
        for (int step = 1; step < 1 << (people.length - 1); step++) {
            int moved = Integer.numberOfTrailingZeros(step);
            boolean isHere = ((step ^ step >> 1) >> moved & 1) == 1;
            add(here, people[moved], isHere ? 1 : -1);
            smallest = smallest.or(between(here, all));
        }
        return smallest;
    }

    private SmallestCut or(SmallestCut other) {
        return new SmallestCut(Math.min(people, other.people), isApart || other.isApart);
    }

    private static void add(int[] sums, int[] part, int times) {
        for (int other = 0; other < sums.length; other++) {
            sums[other] += times * part[other];
        }
    }

    /** Where nobody is cut off, one part of the other division has to go to the wrong side for a cut to be one. */
    private static SmallestCut between(int[] here, int[] all) {
        long cut = 0;
        boolean isSomebodyHere = false;
        boolean isSomebodyThere = false;
        int wrong = Integer.MAX_VALUE;
        for (int other = 0; other < all.length; other++) {
            int there = all[other] - here[other];
            cut += Math.min(here[other], there);
            isSomebodyHere |= here[other] > 0;
            isSomebodyThere |= there > 0;
            if (all[other] > 0) {
                wrong = Math.min(wrong, Math.max(here[other], there));
            }
        }
        return cut > 0
                ? new SmallestCut((int) Math.min(cut, Integer.MAX_VALUE), false)
                : new SmallestCut(wrong, isSomebodyHere && isSomebodyThere);
    }
}
