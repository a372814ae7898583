package careers.survey.quota;

import careers.platform.problem.FieldError;
import careers.platform.text.Text;
import careers.survey.campaign.CampaignView;
import careers.survey.instrument.PublishedInstruments;
import careers.survey.instrument.PublishedInstruments.PublishedInstrument;
import careers.survey.questionnaire.Audience;
import careers.survey.routing.AnswerRules;
import careers.survey.routing.RouteFindings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What makes a quota impossible. */
@ApplicationScoped
class QuotaRules {

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    private static final String WHEN = "/when";

    private final PublishedInstruments instruments;

    QuotaRules(PublishedInstruments instruments) {
        this.instruments = instruments;
    }

    /** Whether a quota can have this id. */
    static boolean isId(String id) {
        return ID.matcher(id).matches();
    }

    /** Everything that is wrong: the condition is checked against the instrument of each audience. */
    List<FieldError> check(SetQuota quota, CampaignView campaign, int threshold) {
        List<FieldError> errors = new ArrayList<>();
        if (quota.limit() % threshold != 0) {
            errors.add(new FieldError(
                    "/limit",
                    "LIMIT_NOT_A_STEP",
                    new Text("must be a multiple of " + threshold, "rhaid iddo fod yn lluosrif o " + threshold)));
        }
        Map<Audience, UUID> asked = campaign.instruments().stream()
                .collect(Collectors.toMap(
                        CampaignView.InstrumentInUse::audience, CampaignView.InstrumentInUse::instrumentId));
        for (Audience audience : quota.audiences()) {
            if (!asked.containsKey(audience)) {
                errors.add(new FieldError(
                        "/audiences",
                        "AUDIENCE_NOT_IN_CAMPAIGN",
                        new Text("is not asked by this campaign", "nid yw'r ymgyrch hon yn ei holi")));
            } else {
                PublishedInstrument instrument =
                        instruments.find(asked.get(audience)).orElseThrow();
                AnswerRules answerRules = instrument.rules();
                answerRules
                        .compileCondition(WHEN, quota.when(), errors)
                        .map(condition -> RouteFindings.ofQuota(answerRules, WHEN, condition))
                        .ifPresent(findings -> errors.addAll(findings.errors()));
            }
        }
        return errors.stream().distinct().toList();
    }
}
