package careers.insight.response;

import java.util.UUID;

/**
 * Who is in which block.
 *
 * @param response the response
 * @param version version of its answers that is counted
 * @param block number of the block in its leaf
 */
record Seat(UUID response, long version, int block) {}
