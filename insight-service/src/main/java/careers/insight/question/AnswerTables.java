package careers.insight.question;

import careers.insight.campaign.AskedQuestion;
import careers.insight.campaign.Audience;
import careers.insight.campaign.CampaignView;
import careers.insight.campaign.RegionView;
import careers.insight.catalogue.CatalogueView;
import careers.insight.catalogue.Catalogues;
import careers.insight.disclosure.DisclosureGate;
import careers.insight.question.Question.Kind;
import careers.insight.question.Question.Part;
import careers.platform.time.LondonCalendar;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Asks the disclosure gate for the concepts of a part and makes a table of what it clears. */
@ApplicationScoped
class AnswerTables {

    /** A figure takes about a thousand bytes, twice with its name, so 30 MB. */
    private static final long MOST_FIGURES = 15_000;

    private final DisclosureGate gate;
    private final Themes themes;
    private final Catalogues catalogues;

    /** Tables by all that they are computed from: what is asked again is the same one, and what has changed is another. */
    private final Cache<Sheet, TableView> computed = Caffeine.newBuilder()
            .maximumWeight(MOST_FIGURES)
            .weigher((Sheet sheet, TableView table) -> 1 + table.figures().size())
            .build();

    AnswerTables(DisclosureGate gate, Themes themes, Catalogues catalogues) {
        this.gate = gate;
        this.themes = themes;
        this.catalogues = catalogues;
    }

    private static boolean isAsked(String concept, List<AskedQuestion> asked) {
        return asked.stream().anyMatch(question -> question.name().equals(concept));
    }

    /** None where nobody was asked about every concept of the part. */
    Stream<TableView> tables(CampaignView campaign, RegionView region, Part part, List<AskedQuestion> asked) {
        if (part.kind() == Kind.THEMES) {
            return themes.tables(campaign.id(), region, part.concept());
        }
        return part.concepts().stream().allMatch(concept -> isAsked(concept, asked))
                ? Stream.of(table(campaign, region, part, asked))
                : Stream.empty();
    }

    private TableView table(CampaignView campaign, RegionView region, Part part, List<AskedQuestion> asked) {
        var id = campaign.id();
        var sheet = new Sheet(
                id,
                part,
                columns(id, region, part.concept(), part.concepts(), asked),
                part.kind() == Kind.GAP ? columns(id, region, part.against(), part.concepts(), asked) : List.of(),
                part.kind() == Kind.OFFER ? catalogue(campaign) : null);
        return computed.get(sheet, Sheet::table);
    }

    /** What was offered on the day the campaign opened; null where nothing is recorded. */
    private CatalogueView catalogue(CampaignView campaign) {
        return catalogues
                .inForce(LocalDate.ofInstant(campaign.opensAt(), LondonCalendar.LONDON))
                .orElse(null);
    }

    /**
     * The five groups, and others that were asked about one of the concepts of the part.
     *
     * @param region where; null for everywhere
     */
    List<Column> columns(
            UUID campaign, RegionView region, String concept, List<String> together, List<AskedQuestion> asked) {
        var groups = Stream.concat(
                        Audience.RESPONDENT_GROUPS.stream(),
                        asked.stream()
                                .filter(question -> together.contains(question.name()))
                                .map(AskedQuestion::audience)
                                .sorted())
                .distinct()
                .toList();
        var names =
                groups.stream().map(group -> RegionView.group(region, group)).toList();
        var tables = gate.tables(campaign, names, measured(concept, asked));
        var columns = new ArrayList<Column>();
        for (int group = 0; group < groups.size(); group++) {
            var audience = groups.get(group);
            var isPooled = region != null && !region.groups().contains(audience);
            columns.add(new Column(audience, of(audience, concept, asked), tables.get(group), isPooled));
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
}
