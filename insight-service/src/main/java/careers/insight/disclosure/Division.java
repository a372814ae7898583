package careers.insight.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * How the people of a group are divided: each is in one part. Parts are sets of places in one fixed order of the people.
 * Plain bit sets, since a part is ten people of a hundred or more, not a few of millions.
 *
 * @param name what divides them, the same in every table
 * @param parts the parts
 */
record Division(String name, List<Part> parts) {

    /** Copies the list. */
    Division {
        parts = List.copyOf(parts);
    }

    /** Divides people by a code each; who has another code or none is in the part of those without an answer. */
    static Division of(String name, List<Category> categories, List<String> codes) {
        var parts = new ArrayList<Part>();
        for (var category : categories) {
            parts.add(new Part(category, new BitSet(codes.size())));
        }
        for (int person = 0; person < codes.size(); person++) {
            parts.get(place(categories, codes.get(person))).people().set(person);
        }
        return new Division(name, parts);
    }

    private static int place(List<Category> categories, String code) {
        int none = -1;
        for (int place = 0; place < categories.size(); place++) {
            if (code != null && categories.get(place).codes().contains(code)) {
                return place;
            }
            none = categories.get(place).withoutAnswer() ? place : none;
        }
        return none;
    }

    List<Category> categories() {
        return parts.stream().map(Part::category).toList();
    }

    /** People by part of this division, then of the other. */
    int[][] cross(Division other) {
        var counts = new int[parts.size()][other.parts.size()];
        for (int row = 0; row < counts.length; row++) {
            for (int column = 0; column < counts[row].length; column++) {
                var both = (BitSet) parts.get(row).people().clone();
                both.and(other.parts.get(column).people());
                counts[row][column] = both.cardinality();
            }
        }
        return counts;
    }

    /**
     * People by part of this division, then of one with many parts.
     *
     * @param place the part of each person, from 0
     */
    int[][] cross(int[] place, int many) {
        var counts = new int[parts.size()][many];
        for (int row = 0; row < counts.length; row++) {
            var line = counts[row];
            parts.get(row).people().stream().forEach(person -> line[place[person]]++);
        }
        return counts;
    }

    /** Whether any part of this and any of the other differ by some people on either side who are fewer than this. */
    boolean overlaps(Division other, int fewer) {
        for (var one : parts) {
            for (var another : other.parts) {
                if (isFew(one.people(), another.people(), fewer) || isFew(another.people(), one.people(), fewer)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isFew(BitSet more, BitSet less, int fewer) {
        var rest = (BitSet) more.clone();
        rest.andNot(less);
        return !rest.isEmpty() && rest.cardinality() < fewer;
    }

    /**
     * A part.
     *
     * @param category what its people have in common
     * @param people their places
     */
    record Part(Category category, BitSet people) {}
}
