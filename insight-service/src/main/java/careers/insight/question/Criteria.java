package careers.insight.question;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which cells are wanted, as a tree: one of {@code and}, {@code or}, {@code not}, or a dimension with values.
 *
 * @param and all of these hold
 * @param or one of these holds
 * @param not this does not hold
 * @param dimension one of campaign, audience, concept, item, code, language
 * @param in the values it may have
 */
@Schema(name = "CellCriteria")
public record Criteria(List<Criteria> and, List<Criteria> or, Criteria not, String dimension, Set<String> in) {

    /** The trees directly below. */
    List<Criteria> children() {
        if (not != null) {
            return List.of(not);
        }
        return Stream.of(and, or).filter(each -> each != null).findFirst().orElse(List.of());
    }

    /** Whether a cell is wanted; the tree must have been checked. */
    boolean test(Cells.Cell cell) {
        if (and != null) {
            return and.stream().allMatch(each -> each.test(cell));
        }
        if (or != null) {
            return or.stream().anyMatch(each -> each.test(cell));
        }
        return not == null ? isIn(Cells.Dimension.named(dimension).of(cell)) : !not.test(cell);
    }

    private boolean isIn(String value) {
        return value != null && in.contains(value);
    }
}
