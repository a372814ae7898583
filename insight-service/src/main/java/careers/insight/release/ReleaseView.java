package careers.insight.release;

import java.util.UUID;

/**
 * A group has one block more than before.
 *
 * @param id number of the release; later ones are higher
 * @param campaign the campaign
 * @param group the group; {@code LEARNER@LONDON} for one in a region with figures of its own, of texts with their question
 *     and language
 * @param blocks how many blocks of the group, in all regions, are released with it
 */
public record ReleaseView(long id, UUID campaign, String group, int blocks) {}
