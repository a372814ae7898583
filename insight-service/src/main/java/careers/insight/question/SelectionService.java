package careers.insight.question;

import careers.insight.campaign.Audience;
import careers.insight.campaign.Campaigns;
import careers.insight.campaign.Lattices;
import careers.insight.campaign.Questionnaires;
import careers.insight.campaign.Region;
import careers.insight.campaign.RegionLabel;
import careers.insight.question.Cells.Cell;
import careers.insight.question.Question.Kind;
import careers.insight.question.Question.Part;
import careers.platform.json.CanonicalJson;
import careers.platform.paging.Cursors;
import careers.platform.paging.Page;
import careers.platform.paging.PageQuery;
import careers.platform.problem.FieldError;
import careers.platform.problem.PlatformError;
import careers.platform.problem.ProblemException;
import careers.platform.text.Text;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds figures by criteria. What is selected are cells of the tables that the questions show, each protected by itself; no
 * criterion reaches behind the gate.
 */
@ApplicationScoped
class SelectionService {

    /** More cells than this are not for one query. */
    static final int MOST_CELLS = 5_000;

    private final Campaigns campaigns;
    private final Lattices lattices;
    private final Questionnaires questionnaires;
    private final Cells cells;
    private final AnswerTables tables;
    private final FigureLedger ledger;
    private final Cursors cursors;
    private final ObjectMapper json;

    SelectionService(
            Campaigns campaigns,
            Lattices lattices,
            Questionnaires questionnaires,
            Cells cells,
            AnswerTables tables,
            FigureLedger ledger,
            Cursors cursors,
            ObjectMapper json) {
        this.campaigns = campaigns;
        this.lattices = lattices;
        this.questionnaires = questionnaires;
        this.cells = cells;
        this.tables = tables;
        this.ledger = ledger;
        this.cursors = cursors;
        this.json = json;
    }

    /** One page of the figures that match. What is wrong with the page is said before what is wrong with the query. */
    Selection select(SelectFigures wanted, PageQuery query) {
        query.limit();
        var kind = kind(wanted.measure());
        var selected = selected(wanted);
        var page = page(wanted, selected, query);
        var answers = page.items().stream()
                .collect(Collectors.groupingBy(Cell::campaign, LinkedHashMap::new, Collectors.toSet()))
                .entrySet()
                .stream()
                .map(each -> answer(each.getKey(), wanted.region(), kind, each.getValue()))
                .toList();
        return new Selection(answers, page.next());
    }

    private static Kind kind(String measure) {
        return switch (measure) {
            case null -> Kind.SHARES;
            case "SHARE" -> Kind.SHARES;
            case "BEST" -> Kind.BEST;
            default -> throw notInList("/measure", List.of("SHARE", "BEST"));
        };
    }

    private List<Cell> selected(SelectFigures wanted) {
        var groups = groups(wanted.groups());
        var all = wanted.campaigns().stream()
                .distinct()
                .map(campaigns::require)
                .flatMap(campaign -> cells(campaign.id(), wanted.region()))
                .toList();
        if (wanted.criteria() != null) {
            new CriteriaCheck(all).check(wanted.criteria());
        }
        var selected = all.stream()
                .filter(cell -> groups.contains(cell.audience()))
                .filter(cell -> wanted.criteria() == null || wanted.criteria().test(cell))
                .toList();
        if (selected.size() > MOST_CELLS) {
            throw QueryError.TOO_MANY_CELLS.problem().with("maximum", MOST_CELLS);
        }
        return selected;
    }

    private Stream<Cell> cells(UUID campaign, Region region) {
        lattices.require(campaign, region);
        return cells.of(campaign).stream();
    }

    private static Set<Audience> groups(List<String> names) {
        var known = Stream.of(Audience.values()).map(Audience::name).toList();
        if (names != null && !known.containsAll(names)) {
            throw notInList("/groups", known);
        }
        return names == null
                ? Set.of(Audience.values())
                : names.stream().map(Audience::valueOf).collect(Collectors.toSet());
    }

    private static ProblemException notInList(String pointer, List<String> allowed) {
        var names = String.join(", ", allowed);
        return PlatformError.VALIDATION_FAILED
                .problem()
                .with(List.of(new FieldError(
                        pointer,
                        "NOT_IN_LIST",
                        new Text("must be one of " + names, "rhaid iddo fod yn un o " + names))))
                .with("allowed", allowed);
    }

    /** A cursor belongs to the query and to the cells it selects: where a questionnaire adds some, it is none any more. */
    private Page<Cell> page(SelectFigures wanted, List<Cell> selected, PageQuery query) {
        var scope = "queries/" + digest(wanted) + "/" + selected.toString().hashCode();
        var from = cursors.after(scope, query).map(Integer::valueOf).orElse(0);
        var to = Math.min(selected.size(), from + query.limit() + 1);
        var places = IntStream.range(from, to).boxed().toList();
        var page = cursors.page(scope, places, query, place -> Integer.toString(place + 1));
        return new Page<>(page.items().stream().map(selected::get).toList(), page.next());
    }

    private String digest(SelectFigures wanted) {
        try {
            return CanonicalJson.sha256(json.writeValueAsBytes(wanted));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A query cannot be written", e);
        }
    }

    private AnswerView answer(UUID id, Region regionOrNull, Kind kind, Set<Cell> wanted) {
        var known = questionnaires.require(id);
        var campaign = known.campaign();
        var asked = known.questions();
        var region = lattices.require(id, regionOrNull);
        var answered = new ArrayList<TableView>();
        for (var concept :
                wanted.stream().map(Cell::concept).distinct().sorted().toList()) {
            var isText = wanted.stream().anyMatch(cell -> cell.concept().equals(concept) && cell.language() != null);
            answered.addAll(tables.tables(campaign, region, new Part(isText ? Kind.THEMES : kind, concept, null), asked)
                    .toList());
        }
        var places = new HashSet<>(wanted);
        var shown = ledger.named(campaign, RegionLabel.of(region), answered).stream()
                .map(table -> table.only(figure -> places.contains(cell(id, table, figure))))
                .filter(table -> !table.figures().isEmpty())
                .toList();
        return new AnswerView(
                "query",
                Selection.TITLE,
                Selection.DEFINITION,
                id,
                campaign.name(),
                List.of(),
                shown,
                RegionLabel.of(region));
    }

    private static Cell cell(UUID campaign, TableView table, Figure figure) {
        return new Cell(
                campaign,
                table.concepts().getFirst(),
                table.language(),
                figure.item(),
                figure.code(),
                figure.audience());
    }
}
