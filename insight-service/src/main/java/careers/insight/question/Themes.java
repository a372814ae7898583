package careers.insight.question;

import careers.insight.campaign.AskedQuestion;
import careers.insight.campaign.AskedQuestion.Comparability;
import careers.insight.campaign.AskedQuestion.Form;
import careers.insight.campaign.AskedQuestion.Option;
import careers.insight.campaign.Audience;
import careers.insight.campaign.Questionnaires;
import careers.insight.campaign.Questionnaires.AskedText;
import careers.insight.campaign.RegionView;
import careers.insight.campaign.ThemeFrame;
import careers.insight.disclosure.DisclosureGate;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What people write about, by language: the texts of a question in one language are a group of their own at the gate. */
@ApplicationScoped
class Themes {

    static final List<String> LANGUAGES = List.of("en", "cy");

    private final DisclosureGate gate;
    private final Questionnaires questionnaires;

    Themes(DisclosureGate gate, Questionnaires questionnaires) {
        this.gate = gate;
        this.questionnaires = questionnaires;
    }

    /**
     * One table for each language; none where nobody was asked or no themes are published. Nothing says where a text was
     * written, so none is shown of a region.
     */
    Stream<TableView> tables(UUID campaign, RegionView region, String concept) {
        var themes = questionnaires.themes();
        var asked = questionnaires.texts(campaign).stream()
                .filter(text -> text.concept().equals(concept))
                .toList();
        return themes.isEmpty() || asked.isEmpty()
                ? Stream.empty()
                : LANGUAGES.stream()
                        .map(language -> new ShareTable(
                                        campaign,
                                        List.of(concept, language),
                                        columns(campaign, region, language, asked, themes),
                                        false)
                                .view());
    }

    private List<Column> columns(
            UUID campaign, RegionView region, String language, List<AskedText> asked, List<Option> themes) {
        var columns = new ArrayList<Column>();
        for (var audience : Audience.RESPONDENT_GROUPS) {
            var text = asked.stream()
                    .filter(each -> each.audience() == audience)
                    .findFirst()
                    .orElse(null);
            var variable = text == null ? "" : text.variable();
            var question = text == null
                    ? null
                    : new AskedQuestion(
                            audience,
                            text.concept(),
                            Form.MULTI,
                            Comparability.EXACT,
                            text.question(),
                            List.of(),
                            themes);
            var group = Questionnaires.textGroup(RegionView.group(region, audience), variable, language);
            var table = gate.tables(campaign, List.of(group), ThemeFrame.THEMES).getFirst();
            columns.add(new Column(audience, question, table, region != null));
        }
        return columns;
    }
}
