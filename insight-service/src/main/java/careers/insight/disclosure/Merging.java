package careers.insight.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which answers are shown as one before they divide people: those of too few, together with further ones until all of them
 * are enough. It is decided on counts as they are published, so that it says nothing that they do not; and on some more than
 * k, since a count that noise has made larger would let the cut test refuse the question for good.
 */
final class Merging {

    private static final String WITHOUT = "";

    private final double enough;
    private final int most;

    /**
     * @param minimum k
     * @param noiseVariance of each count
     * @param most parts
     */
    Merging(int minimum, double noiseVariance, int most) {
        this.enough = minimum + Math.ceil(2 * Math.sqrt(noiseVariance));
        this.most = most;
    }

    /**
     * The parts of a question.
     *
     * @param counts published count of each answer, in the order of the questionnaire
     * @param without published people less these counts
     */
    List<Category> of(Map<String, Integer> counts, int without) {
        var all = new LinkedHashMap<>(counts);
        all.put(WITHOUT, without);
        var smallestFirst = all.keySet().stream().sorted(order(all)).toList();
        var merged = new ArrayList<String>();
        double together = 0;
        for (int place = 0; place < smallestFirst.size(); place++) {
            var code = smallestFirst.get(place);
            var left = smallestFirst.size() - place + (merged.isEmpty() ? 0 : 1);
            var isNeeded = all.get(code) < enough || !merged.isEmpty() && together < enough || left > most;
            if (isNeeded) {
                merged.add(code);
                together += Math.max(0, all.get(code));
            }
        }
        return categories(List.copyOf(all.keySet()), merged);
    }

    /**
     * The smallest first. Of a question with two answers the second is merged, so that two such questions keep the same
     * answer apart and can be compared.
     */
    private Comparator<String> order(Map<String, Integer> all) {
        if (all.size() == 3) {
            var places = List.copyOf(all.keySet());
            return Comparator.<String, Boolean>comparing(code -> all.get(code) >= enough)
                    .thenComparing(
                            Comparator.<String>comparingInt(places::indexOf).reversed());
        }
        return Comparator.<String>comparingInt(all::get).thenComparing(Comparator.naturalOrder());
    }

    private static List<Category> categories(List<String> codes, List<String> merged) {
        var categories = new ArrayList<Category>();
        codes.stream()
                .filter(code -> !merged.contains(code))
                .map(code -> category(List.of(code)))
                .forEach(categories::add);
        if (!merged.isEmpty()) {
            categories.add(category(codes.stream().filter(merged::contains).toList()));
        }
        return categories;
    }

    private static Category category(List<String> codes) {
        return new Category(codes.stream().filter(code -> !code.equals(WITHOUT)).toList(), codes.contains(WITHOUT));
    }
}
