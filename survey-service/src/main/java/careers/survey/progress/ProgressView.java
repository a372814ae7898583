package careers.survey.progress;

import careers.survey.disclosure.ShownCount;
import careers.survey.questionnaire.Audience;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;

/**
 * How far a campaign has come. Counts are lower bounds in steps of the threshold, and change together.
 *
 * @param threshold smaller groups are not told from others
 * @param total of all audiences
 * @param audiences one each that is in the sampling frame or large enough to be shown
 * @param invitations how many were used, of how many that were issued
 */
public record ProgressView(
        UUID campaignId,
        int threshold,
        Share total,
        List<AudienceProgress> audiences,
        List<AudienceProgress> invitations) {

    /**
     * How many answered, of how many.
     *
     * @param asked according to the sampling frame; absent if that says nothing
     * @param atLeastPercent of those asked, whole per cent rounded down; absent if not known
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Share(ShownCount answered, Long asked, Integer atLeastPercent) {

        static Share of(ShownCount answered, long asked) {
            if (asked == 0) {
                return new Share(answered, null, null);
            }
            Integer percent = answered.belowThreshold() ? null : Math.toIntExact(answered.atLeast() * 100 / asked);
            return new Share(answered, asked, percent);
        }
    }

    /** One audience. */
    public record AudienceProgress(Audience audience, Share share) {}

    /**
     * One audience in one part of the country.
     *
     * @param nation EN or CY; absent for responses that name no establishment
     * @param localAuthority absent where it is not known, and for audiences with one person per school, which are counted
     *     by nation
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record GroupProgress(Audience audience, String nation, String localAuthority, Share share) {}
}
