package careers.survey.disclosure;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Decides what may be seen of counts of people.
 *
 * @param threshold the smallest group that may be told from others, and the step in which counts move; at least 2
 */
public record CountGuard(int threshold) {

    public CountGuard {
        if (threshold < 2) {
            throw new IllegalArgumentException("a threshold of " + threshold + " guards nobody");
        }
    }

    /**
     * What a campaign shows at present.
     *
     * @param responses how many had been counted when this was made
     * @param cells what each cell shows: multiples of the threshold, never 0
     */
    public record Release(long responses, Map<String, Long> cells) {

        /** Nothing has been shown yet. */
        public static final Release NONE = new Release(0, Map.of());

        public Release {
            cells = Map.copyOf(cells);
        }
    }

    /**
     * What is shown from now on.
     *
     * @param before what was shown last
     * @param responses how many responses there are now
     * @param counts how many there are in each cell now
     * @return {@code before} itself unless enough has happened since
     */
    public Release next(Release before, long responses, Map<String, Long> counts) {
        if (responses - before.responses() < threshold) {
            return before;
        }
        Map<String, Long> cells = new HashMap<>(before.cells());
        counts.forEach((cell, count) -> {
            if (count >= threshold) {
                cells.merge(cell, roundedDown(count), Math::max);
            }
        });
        return new Release(responses, cells);
    }

    /** What a cell shows. */
    public ShownCount show(Release release, String cell) {
        return ShownCount.of(release.cells().getOrDefault(cell, 0L));
    }

    /**
     * What a cell shows of so many who were asked: never so much that fewer than the threshold could be left.
     *
     * @param asked how many were asked, nothing if nobody knows
     */
    public ShownCount show(Release release, String cell, OptionalLong asked) {
        long shown = release.cells().getOrDefault(cell, 0L);
        return ShownCount.of(
                asked.isPresent() ? Math.min(shown, roundedDown(Math.max(0, asked.getAsLong() - threshold))) : shown);
    }

    /** The sum of what is shown; it tells nothing that its parts do not tell. */
    public ShownCount total(Collection<ShownCount> parts) {
        return ShownCount.of(parts.stream().mapToLong(ShownCount::atLeast).sum());
    }

    private long roundedDown(long count) {
        return count / threshold * threshold;
    }
}
