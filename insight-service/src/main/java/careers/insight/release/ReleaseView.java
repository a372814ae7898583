package careers.insight.release;

import java.util.UUID;

/**
 * A group has one block more than before.
 *
 * @param id number of the release; later ones are higher
 * @param campaign the campaign
 * @param group the group; of texts with their question and language
 * @param blocks how many blocks of the group are released with it
 */
public record ReleaseView(long id, UUID campaign, String group, int blocks) {}
