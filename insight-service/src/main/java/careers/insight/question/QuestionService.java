package careers.insight.question;

import careers.insight.campaign.AskedQuestion;
import careers.insight.campaign.Lattices;
import careers.insight.campaign.Questionnaires;
import careers.insight.campaign.Region;
import careers.insight.campaign.RegionLabel;
import careers.insight.question.Question.Part;
import careers.insight.question.TableView.Label;
import careers.platform.web.QueryValue;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Says what can be asked and puts together what was. */
@ApplicationScoped
class QuestionService {

    private final Questionnaires questionnaires;
    private final AnswerTables answers;
    private final FigureLedger ledger;
    private final Lattices lattices;

    QuestionService(Questionnaires questionnaires, AnswerTables answers, FigureLedger ledger, Lattices lattices) {
        this.lattices = lattices;
        this.questionnaires = questionnaires;
        this.answers = answers;
        this.ledger = ledger;
    }

    /** The concepts a campaign asked about. */
    ConceptsView concepts(UUID campaignId) {
        var asked = questionnaires.require(campaignId).questions();
        return ConceptsView.of(campaignId, asked, lattices.regions(campaignId));
    }

    /** The answer to a question, in one campaign. */
    AnswerView answer(Asking asking) {
        var question = Question.named(asking.question());
        var known = questionnaires.require(asking.campaign());
        var campaign = known.campaign();
        var asked = known.questions();
        var region = lattices.require(campaign.id(), asking.region());
        var parts = parts(question, asking.concept(), asked);
        var tables = parts.stream()
                .flatMap(part -> answers.tables(campaign, region, part, asked))
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
                only(ledger.named(campaign, RegionLabel.of(region), tables), asking),
                RegionLabel.of(region));
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
            throw new QueryValue("concept", null).missing().with("allowed", allowed);
        }
        if (!allowed.contains(concept)) {
            throw QuestionError.CONCEPT_NOT_ASKED.problem().with("allowed", allowed);
        }
        return concept;
    }

    private static List<String> concepts(List<AskedQuestion> asked) {
        return asked.stream().map(AskedQuestion::name).distinct().toList();
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
     * @param region only this region; null means all
     * @param concept only this concept; null means all of the question
     * @param item only this row or activity; null means all
     * @param code only this answer; null means all
     */
    record Asking(String question, UUID campaign, Region region, String concept, String item, String code) {
        Asking {
            Objects.requireNonNull(campaign);
        }
    }
}
