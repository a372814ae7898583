package careers.insight.question;

import careers.insight.campaign.AskedQuestion;
import careers.insight.campaign.Audience;
import careers.insight.campaign.Campaigns;
import careers.insight.campaign.Questionnaires;
import careers.insight.disclosure.DisclosureGate;
import careers.insight.question.Question.Kind;
import careers.insight.question.Question.Part;
import careers.insight.question.TableView.Label;
import careers.platform.text.Text;
import careers.platform.web.QueryValue;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** Asks the disclosure gate for the concepts of a question and puts words to what it clears. */
@ApplicationScoped
class QuestionService {

    private final DisclosureGate gate;
    private final Campaigns campaigns;
    private final Questionnaires questionnaires;
    private final Themes themes;

    QuestionService(DisclosureGate gate, Campaigns campaigns, Questionnaires questionnaires, Themes themes) {
        this.gate = gate;
        this.campaigns = campaigns;
        this.questionnaires = questionnaires;
        this.themes = themes;
    }

    /** The concepts a campaign asked about. */
    ConceptsView concepts(UUID campaignId) {
        campaigns.require(campaignId);
        return ConceptsView.of(campaignId, questionnaires.asked(campaignId));
    }

    /** The answer to a question, in one campaign. */
    AnswerView answer(Asking asking) {
        var question = Question.named(asking.question());
        var campaign = campaigns.require(asking.campaign());
        var asked = questionnaires.asked(campaign.id());
        var parts = parts(question, asking.concept(), asked);
        var tables = parts.stream()
                .flatMap(part -> tables(campaign.id(), part, asked))
                .toList();
        var shown = tables.stream().flatMap(table -> table.concepts().stream()).toList();
        var notAsked = parts.stream()
                .filter(part -> part.concepts().stream().noneMatch(shown::contains))
                .flatMap(part -> part.concepts().stream())
                .toList();
        return new AnswerView(
                question.id(),
                question.title(),
                question.definition(),
                campaign.id(),
                campaign.name(),
                notAsked,
                only(tables, asking));
    }

    private static List<Part> parts(Question question, String concept, List<AskedQuestion> asked) {
        if (question.parts().isEmpty()) {
            return List.of(Part.shares(chosen(concept, concepts(asked))));
        }
        if (concept == null) {
            return question.parts();
        }
        var wanted = chosen(concept, question.concepts());
        return question.parts().stream()
                .filter(part -> part.concepts().contains(wanted))
                .toList();
    }

    private static String chosen(String concept, List<String> allowed) {
        if (concept == null) {
            throw new QueryValue("concept", null)
                    .wrong("REQUIRED", new Text("is required", "mae ei angen"))
                    .with("allowed", allowed);
        }
        if (!allowed.contains(concept)) {
            throw QuestionError.CONCEPT_NOT_ASKED.problem().with("allowed", allowed);
        }
        return concept;
    }

    private static List<String> concepts(List<AskedQuestion> asked) {
        return asked.stream().map(AskedQuestion::name).distinct().toList();
    }

    private static boolean isAsked(String concept, List<AskedQuestion> asked) {
        return asked.stream().anyMatch(question -> question.name().equals(concept));
    }

    /** None where nobody was asked about every concept of the part. */
    private Stream<TableView> tables(UUID campaign, Part part, List<AskedQuestion> asked) {
        if (part.kind() == Kind.THEMES) {
            return themes.tables(campaign, part.concept());
        }
        return part.concepts().stream().allMatch(concept -> isAsked(concept, asked))
                ? Stream.of(table(campaign, part, asked))
                : Stream.empty();
    }

    private TableView table(UUID campaign, Part part, List<AskedQuestion> asked) {
        var columns = columns(campaign, part.concept(), part.concepts(), asked);
        if (part.kind() == Kind.GAP) {
            var against = columns(campaign, part.against(), part.concepts(), asked);
            return new GapTable(campaign, part.concept(), columns, part.against(), against).view();
        }
        return new ShareTable(campaign, List.of(part.concept()), columns, part.kind() == Kind.BEST).view();
    }

    /** The five groups, and others that were asked about one of the concepts of the part. */
    private List<Column> columns(UUID campaign, String concept, List<String> together, List<AskedQuestion> asked) {
        var groups = Stream.concat(
                        Audience.RESPONDENT_GROUPS.stream(),
                        asked.stream()
                                .filter(question -> together.contains(question.name()))
                                .map(AskedQuestion::audience)
                                .sorted())
                .distinct()
                .toList();
        var tables = gate.tables(campaign, groups.stream().map(Audience::name).toList(), measured(concept, asked));
        var columns = new ArrayList<Column>();
        for (int group = 0; group < groups.size(); group++) {
            columns.add(new Column(groups.get(group), of(groups.get(group), concept, asked), tables.get(group)));
        }
        return columns;
    }

    /** The sides of a grid are one concept to the gate: under several names its noise could be averaged. */
    private static String measured(String name, List<AskedQuestion> asked) {
        return asked.stream()
                .filter(question -> question.name().equals(name))
                .map(AskedQuestion::concept)
                .findFirst()
                .orElse(name);
    }

    private static AskedQuestion of(Audience audience, String concept, List<AskedQuestion> asked) {
        return asked.stream()
                .filter(question ->
                        question.audience() == audience && question.name().equals(concept))
                .findFirst()
                .orElse(null);
    }

    private static List<TableView> only(List<TableView> tables, Asking asking) {
        require(asking.item(), tables, TableView::items);
        require(asking.code(), tables, TableView::codes);
        return tables.stream()
                .map(table -> table.only(asking.item(), asking.code()))
                .filter(table -> !table.figures().isEmpty())
                .toList();
    }

    private static void require(String wanted, List<TableView> tables, Function<TableView, List<Label>> which) {
        var allowed = tables.stream()
                .flatMap(table -> which.apply(table).stream())
                .map(Label::code)
                .distinct()
                .toList();
        Optional.ofNullable(wanted).filter(code -> !allowed.contains(code)).ifPresent(code -> {
            throw QuestionError.CODE_NOT_ASKED.problem().with("allowed", allowed);
        });
    }

    /**
     * What is asked.
     *
     * @param question name of the question
     * @param campaign the campaign
     * @param concept only this concept; null means all of the question
     * @param item only this row or activity; null means all
     * @param code only this answer; null means all
     */
    record Asking(String question, UUID campaign, String concept, String item, String code) {
        Asking {
            Objects.requireNonNull(campaign);
        }
    }
}
