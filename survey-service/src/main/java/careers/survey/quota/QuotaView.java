package careers.survey.quota;

import careers.platform.text.Text;
import careers.survey.disclosure.ShownCount;
import careers.survey.questionnaire.Audience;
import java.util.Set;

/**
 * A quota as administrators see it.
 *
 * @param taken how many places are taken, as far as it may be shown
 */
public record QuotaView(
        String quotaId,
        Text label,
        Set<Audience> audiences,
        String when,
        int limit,
        SetQuota.OnFull onFull,
        ShownCount taken) {

    static QuotaView of(QuotaCell cell, ShownCount taken) {
        return new QuotaView(
                cell.id(),
                cell.label(),
                cell.audiences(),
                cell.condition(),
                cell.limit(),
                SetQuota.OnFull.SCREEN_OUT,
                taken);
    }
}
