package careers.insight.response;

import java.util.UUID;

/**
 * Whether the published sums of a campaign are those of its responses. Both digests are made under a secret and say
 * nothing about the sums; equal ones are of equal sums.
 *
 * @param campaign the campaign
 * @param root over the blocks released and the sums that figures are made of; it changes with a release and with nothing
 *     else
 * @param counted over the same, counted afresh from the responses
 * @param agrees whether the two are equal; they are not where somebody in a released block has withdrawn since, or while
 *     a rebuild is under way
 */
public record ReleaseRootView(UUID campaign, String root, String counted, boolean agrees) {

    static ReleaseRootView of(UUID campaign, String root, String counted) {
        return new ReleaseRootView(campaign, root, counted, root.equals(counted));
    }
}
