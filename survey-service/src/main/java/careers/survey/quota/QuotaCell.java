package careers.survey.quota;

import careers.platform.problem.ProblemException;
import careers.platform.text.Text;
import careers.survey.questionnaire.Audience;
import java.util.Set;
import java.util.UUID;

/**
 * A quota as it is stored.
 *
 * @param id chosen by the client, unique in its campaign
 * @param condition CEL
 * @param taken how many places are taken
 */
record QuotaCell(
        UUID campaign,
        String id,
        Text label,
        Set<Audience> audiences,
        String condition,
        int limit,
        int taken,
        long version) {

    /** Whether the same responses count in both. */
    boolean countsLike(QuotaCell other) {
        return audiences.equals(other.audiences) && condition.equals(other.condition);
    }

    ProblemException full() {
        return QuotaError.QUOTA_FULL.problem().with("quotaId", id).with("label", label);
    }

    QuotaCell with(int newTaken, long newVersion) {
        return new QuotaCell(campaign, id, label, audiences, condition, limit, newTaken, newVersion);
    }
}
