package careers.insight.disclosure;

import careers.insight.disclosure.Leaf.Change;
import java.util.List;

/**
 * The close of the leaves of one audience, once nobody else is expected in any of them. What is left in the leaf of an area
 * is released if it is enough; if not, its people move to the leaf of the audience, which closes last
 * ({@code insight §4c}). So of all areas together fewer than k people stay unshown, as of an audience that is one leaf.
 *
 * @param areas what happens to the leaves of areas, in the order given; who is pending afterwards moves
 * @param rest what happens to the leaf of the audience with those who have moved to it
 */
public record Closing(List<Change> areas, Change rest) {

    /** Copies the list. */
    public Closing {
        areas = List.copyOf(areas);
    }

    /** Closes the leaf of an audience and those of its areas. */
    public static Closing of(Leaf rest, List<Leaf> areas) {
        var ended = areas.stream().map(Leaf::end).toList();
        int moving = ended.stream().mapToInt(change -> change.leaf().pending()).sum();
        return new Closing(ended, rest.moveIn(moving).end());
    }
}
