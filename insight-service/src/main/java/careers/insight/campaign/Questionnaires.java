package careers.insight.campaign;

import careers.insight.campaign.AskedQuestion.Comparability;
import careers.insight.campaign.AskedQuestion.Facet;
import careers.insight.campaign.AskedQuestion.Form;
import careers.insight.campaign.AskedQuestion.Option;
import careers.insight.store.FactDatabase;
import careers.platform.text.Text;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Answers what was asked in a campaign, from the questionnaires as published. */
@ApplicationScoped
public class Questionnaires {

    /** An option with its words in both languages takes some 300 bytes, so 15 MB: about thirty campaigns. */
    private static final long MOST_OPTIONS = 50_000;

    /** A campaign, and which of its questionnaires are known. */
    private static final String KNOWN = """
            SELECT c.*, ARRAY(SELECT u.instrument_id || '/' || u.version
                                FROM campaign_instrument u JOIN instrument USING (instrument_id, version)
                               WHERE u.campaign_id = c.campaign_id ORDER BY 1) AS questionnaires
              FROM campaign c WHERE c.campaign_id = ?""";

    /** One line a code; a concept stands for its first variable, as in the sums. Newest version of an audience first. */
    private static final String ASKED = """
            SELECT u.audience, v.concept, v.kind, v.comparability, v.label_en AS question_en, v.label_cy AS question_cy,
                   c.dimension, c.code, c.label_en, c.label_cy, c.missing
              FROM campaign_instrument u
              JOIN LATERAL (SELECT DISTINCT ON (concept) * FROM instrument_variable
                             WHERE instrument_id = u.instrument_id AND version = u.version AND concept IS NOT NULL
                             ORDER BY concept, ordinal) v ON true
              JOIN (SELECT instrument_id, version, variable, 'codes' AS dimension, code, ordinal, label_en, label_cy,
                           missing FROM instrument_code
                     UNION ALL
                    SELECT instrument_id, version, variable, dimension, code, ordinal, label_en, label_cy,
                           missing FROM instrument_dimension) c
                ON c.instrument_id = v.instrument_id AND c.version = v.version AND c.variable = v.variable
             WHERE u.campaign_id = ? AND v.kind = ANY (?)
             ORDER BY v.concept, u.audience, u.version DESC, u.instrument_id, v.ordinal, c.ordinal""";

    private static final String TEXTS = """
            SELECT DISTINCT ON (v.concept, u.audience) v.concept, u.audience, v.variable, v.label_en, v.label_cy
              FROM campaign_instrument u
              JOIN instrument_variable v ON v.instrument_id = u.instrument_id AND v.version = u.version
             WHERE u.campaign_id = ? AND v.kind = 'TEXT' AND v.concept IS NOT NULL
             ORDER BY v.concept, u.audience, u.version DESC, v.ordinal""";

    private static final String THEMES = """
            SELECT code, label_en, label_cy, missing FROM instrument_code
             WHERE instrument_id = ? ORDER BY version DESC, ordinal""";

    private static final String[] COUNTABLE =
            Stream.of(Form.values()).map(Form::name).toArray(String[]::new);

    private final FactDatabase database;

    /** A published version of a questionnaire never changes, so what a campaign asked changes with those that are known. */
    private final Cache<Versions, List<AskedQuestion>> read = Caffeine.newBuilder()
            .maximumWeight(MOST_OPTIONS)
            .weigher((Versions known, List<AskedQuestion> asked) -> asked.stream()
                    .mapToInt(each -> 1 + each.items().size() + each.options().size())
                    .sum())
            .build();

    Questionnaires(FactDatabase database) {
        this.database = database;
    }

    /** A campaign and what it asked, or the problem {@code UNKNOWN_CAMPAIGN}. */
    public AskedCampaign require(UUID campaign) {
        return find(campaign).orElseThrow(CampaignError.UNKNOWN_CAMPAIGN::problem);
    }

    /** Every countable question of a campaign, by concept and audience; those of unknown questionnaires are absent. */
    public List<AskedQuestion> asked(UUID campaign) {
        return find(campaign).map(AskedCampaign::questions).orElse(List.of());
    }

    private Optional<AskedCampaign> find(UUID campaign) {
        return database.first(KNOWN, Known::read, campaign)
                .map(known ->
                        new AskedCampaign(known.campaign(), read.get(known.questionnaires(), each -> read(campaign))));
    }

    private List<AskedQuestion> read(UUID campaign) {
        var byPlace = new LinkedHashMap<Place, List<Row>>();
        for (var row : database.list(ASKED, Row::read, campaign, COUNTABLE)) {
            byPlace.computeIfAbsent(row.place(), place -> new ArrayList<>()).add(row);
        }
        return byPlace.values().stream().flatMap(Questionnaires::questions).toList();
    }

    /** Every question of a campaign that was answered in words and has a concept. */
    @Transactional
    public List<AskedText> texts(UUID campaign) {
        return database.list(
                TEXTS,
                row -> new AskedText(
                        Audience.valueOf(row.getString("audience")),
                        row.getString("concept"),
                        row.getString("variable"),
                        new Text(row.getString("label_en"), row.getString("label_cy"))),
                campaign);
    }

    /**
     * The texts that are shown together. Of one question and language nobody writes two, so that ten texts are ten people.
     */
    public static String textGroup(String audience, String variable, String language) {
        return audience + "/" + variable + "/" + language;
    }

    /** The themes that texts are coded by, in the words of the newest frame. */
    @Transactional
    public List<Option> themes() {
        var themes = new LinkedHashMap<String, Option>();
        database.list(THEMES, Row::option, ThemeFrame.ID).forEach(theme -> themes.putIfAbsent(theme.code(), theme));
        return List.copyOf(themes.values());
    }

    /** A timing grid is three questions about the same activities; a side that its questionnaire leaves out is none. */
    private static Stream<AskedQuestion> questions(List<Row> rows) {
        if (rows.getFirst().form() != Form.TIMING_GRID) {
            return Stream.of(question(rows, null, rows.getFirst().form().options()));
        }
        return Stream.of(Facet.values())
                .map(facet -> question(rows, facet, facet.dimension()))
                .filter(question -> !question.options().isEmpty());
    }

    private static AskedQuestion question(List<Row> rows, Facet facet, String options) {
        var newest = rows.getFirst();
        return new AskedQuestion(
                newest.place().audience(),
                newest.place().concept(),
                facet,
                newest.form(),
                newest.comparability(),
                newest.question(),
                options(rows, newest.form().items()),
                options(rows, options));
    }

    private static List<Option> options(List<Row> rows, String dimension) {
        var options = new LinkedHashMap<String, Option>();
        rows.stream()
                .filter(row -> Objects.equals(row.dimension(), dimension))
                .forEach(row -> options.putIfAbsent(row.option().code(), row.option()));
        return List.copyOf(options.values());
    }

    /**
     * A campaign and what it asked.
     *
     * @param questions every countable one, by concept and audience; those of unknown questionnaires are absent
     */
    public record AskedCampaign(CampaignView campaign, List<AskedQuestion> questions) {}

    private record Known(CampaignView campaign, Versions questionnaires) {
        static Known read(ResultSet row) throws SQLException {
            var versions = (String[]) row.getArray("questionnaires").getArray();
            var campaign = Campaigns.view(row);
            return new Known(campaign, new Versions(campaign.id(), List.of(versions)));
        }
    }

    /** The questionnaires of a campaign that were known when they were read, each with its version. */
    private record Versions(UUID campaign, List<String> questionnaires) {}

    private record Place(Audience audience, String concept) {}

    private record Row(
            Place place, Form form, Comparability comparability, Text question, String dimension, Option option) {

        static Row read(ResultSet row) throws SQLException {
            var declared = row.getString("comparability");
            return new Row(
                    new Place(Audience.valueOf(row.getString("audience")), row.getString("concept")),
                    Form.valueOf(row.getString("kind")),
                    Stream.of(Comparability.values())
                            .filter(known -> known.name().equals(declared))
                            .findFirst()
                            .orElse(Comparability.AUDIENCE_SPECIFIC),
                    new Text(row.getString("question_en"), row.getString("question_cy")),
                    row.getString("dimension"),
                    option(row));
        }

        static Option option(ResultSet row) throws SQLException {
            return new Option(
                    row.getString("code"),
                    new Text(row.getString("label_en"), row.getString("label_cy")),
                    row.getBoolean("missing"));
        }
    }

    /**
     * A question answered in words.
     *
     * @param audience who was asked
     * @param concept what it measures
     * @param variable what the audience's questionnaire calls it
     * @param question the question
     */
    public record AskedText(Audience audience, String concept, String variable, Text question) {}
}
