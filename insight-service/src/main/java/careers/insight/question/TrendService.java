package careers.insight.question;

import careers.insight.campaign.AskedQuestion;
import careers.insight.campaign.CampaignError;
import careers.insight.campaign.CampaignView;
import careers.insight.campaign.Campaigns;
import careers.insight.campaign.Questionnaires;
import careers.insight.question.TrendTable.Round;
import careers.insight.question.TrendView.Occasion;
import careers.platform.web.QueryValue;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Follows a concept over the campaigns of a survey. */
@ApplicationScoped
class TrendService {

    /** More than this are not compared in one call; the newest are. */
    private static final int MOST_CAMPAIGNS = 12;

    private final Campaigns campaigns;
    private final Questionnaires questionnaires;
    private final AnswerTables tables;
    private final FigureLedger ledger;

    TrendService(Campaigns campaigns, Questionnaires questionnaires, AnswerTables tables, FigureLedger ledger) {
        this.campaigns = campaigns;
        this.questionnaires = questionnaires;
        this.tables = tables;
        this.ledger = ledger;
    }

    /** The trends of one concept. */
    TrendView trends(String survey, String concept) {
        var waves = campaigns(new QueryValue("survey", survey).required());
        new QueryValue("concept", concept).required();
        var asked = new LinkedHashMap<CampaignView, List<AskedQuestion>>();
        waves.forEach(campaign -> asked.put(campaign, questionnaires.asked(campaign.id())));
        requireAsked(concept, asked);
        var series = new TrendTable(asked.entrySet().stream()
                        .map(each -> wave(each.getKey(), concept, each.getValue()))
                        .toList())
                .series();
        return new TrendView(
                survey,
                concept,
                TrendView.DEFINITION,
                waves.stream()
                        .map(campaign -> new Occasion(campaign.id(), campaign.name(), campaign.opensAt()))
                        .toList(),
                series);
    }

    private List<CampaignView> campaigns(String survey) {
        var known = campaigns.ofSurvey(survey, MOST_CAMPAIGNS);
        if (known.isEmpty()) {
            throw CampaignError.UNKNOWN_SURVEY.problem().with("allowed", campaigns.surveys());
        }
        return known;
    }

    private static void requireAsked(String concept, Map<CampaignView, List<AskedQuestion>> asked) {
        var allowed = asked.values().stream()
                .flatMap(List::stream)
                .map(AskedQuestion::name)
                .distinct()
                .sorted()
                .toList();
        if (!allowed.contains(concept)) {
            throw QuestionError.CONCEPT_NOT_ASKED.problem().with("allowed", allowed);
        }
    }

    private Round wave(CampaignView campaign, String concept, List<AskedQuestion> asked) {
        var columns = tables.columns(campaign.id(), null, concept, List.of(concept), asked);
        var table = new ShareTable(campaign.id(), List.of(concept), columns, false).view();
        return new Round(
                campaign, columns, ledger.named(campaign, List.of(table)).getFirst());
    }
}
