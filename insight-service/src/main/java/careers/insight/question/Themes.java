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
        var texts = Audience.RESPONDENT_GROUPS.stream()
                .map(audience -> asked.stream()
                        .filter(each -> each.audience() == audience)
                        .findFirst())
                .toList();
        var groups = new ArrayList<String>();
        for (int i = 0; i < texts.size(); i++) {
            var variable = texts.get(i).map(AskedText::variable).orElse("");
            var group = RegionView.group(region, Audience.RESPONDENT_GROUPS.get(i));
            groups.add(Questionnaires.textGroup(group, variable, language));
        }
        var tables = gate.tables(campaign, groups, ThemeFrame.THEMES);
        var columns = new ArrayList<Column>();
        for (int i = 0; i < texts.size(); i++) {
            var question = texts.get(i).map(text -> question(text, themes)).orElse(null);
            columns.add(new Column(Audience.RESPONDENT_GROUPS.get(i), question, tables.get(i), region != null));
        }
        return columns;
    }

    private static AskedQuestion question(AskedText text, List<Option> themes) {
        return new AskedQuestion(
                text.audience(), text.concept(), Form.MULTI, Comparability.EXACT, text.question(), List.of(), themes);
    }
}
