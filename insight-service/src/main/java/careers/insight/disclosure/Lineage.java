package careers.insight.disclosure;

import java.time.Instant;
import java.util.UUID;

/**
 * Where the numbers of a table of a closed campaign come from, as far as its readers may know.
 *
 * @param name names what was decided about the table, for good; whoever does not know the secret learns nothing from it
 * @param campaign whose people it is about
 * @param blocks of the group when the campaign was over, as live figures show them. How many of these were left out, since
 *     somebody had left them, nobody is told: it would be an exact base
 * @param decidedAt when; null for what was decided before that was kept
 */
public record Lineage(String name, UUID campaign, int blocks, Instant decidedAt) {}
