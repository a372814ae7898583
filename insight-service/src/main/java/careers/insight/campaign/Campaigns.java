package careers.insight.campaign;

import careers.insight.store.FactDatabase;
import careers.platform.paging.Cursors;
import careers.platform.paging.Page;
import careers.platform.paging.PageQuery;
import careers.platform.text.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Answers which campaigns are known and how their questions are worded. */
@ApplicationScoped
public class Campaigns {

    private static final String SCOPE = "campaigns";

    private static final String FIND = "SELECT * FROM campaign WHERE campaign_id = ?";

    private static final String LIST = "SELECT * FROM campaign WHERE campaign_id > ? ORDER BY campaign_id LIMIT ?";

    /** The newest campaigns of a survey, in the order of their opening. */
    private static final String OF_SURVEY = """
            SELECT * FROM (SELECT * FROM campaign WHERE survey = ? ORDER BY opens_at DESC, campaign_id DESC LIMIT ?) c
             ORDER BY opens_at, campaign_id""";

    private static final String SURVEYS = "SELECT DISTINCT survey FROM campaign ORDER BY survey LIMIT 200";

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    /** Every questionnaire of the campaign with a question of the concept; the newest version of an audience first. */
    private static final String WORDING = """
            SELECT u.audience, u.version, v.label_en AS question_en, v.label_cy AS question_cy,
                   c.code, c.label_en, c.label_cy, c.missing
              FROM campaign_instrument u
              JOIN LATERAL (SELECT * FROM instrument_variable
                             WHERE instrument_id = u.instrument_id AND version = u.version AND concept = ?
                             ORDER BY ordinal LIMIT 1) v ON true
              JOIN instrument_code c
                ON c.instrument_id = v.instrument_id AND c.version = v.version AND c.variable = v.variable
             WHERE u.campaign_id = ?
             ORDER BY u.audience, u.version DESC, u.instrument_id, c.ordinal""";

    private final FactDatabase database;
    private final Cursors cursors;

    Campaigns(FactDatabase database, Cursors cursors) {
        this.database = database;
        this.cursors = cursors;
    }

    /** The campaign, or the problem {@code UNKNOWN_CAMPAIGN}. */
    public CampaignView require(UUID campaign) {
        return database.first(FIND, Campaigns::view, campaign).orElseThrow(CampaignError.UNKNOWN_CAMPAIGN::problem);
    }

    /** The newest campaigns of a survey, at most so many, by their opening. */
    @Transactional
    public List<CampaignView> ofSurvey(String survey, int limit) {
        return database.list(OF_SURVEY, Campaigns::view, survey, limit);
    }

    /** The surveys that have campaigns. */
    @Transactional
    public List<String> surveys() {
        return database.list(SURVEYS, row -> row.getString("survey"));
    }

    /** One page of the known campaigns, oldest first. */
    @Transactional
    public Page<CampaignView> page(PageQuery query) {
        var after = cursors.after(SCOPE, query).map(UUID::fromString).orElse(BEFORE_ALL);
        var rows = database.list(LIST, Campaigns::view, after, query.limit() + 1);
        return cursors.page(SCOPE, rows, query, view -> view.id().toString());
    }

    /** How each audience of a campaign was asked about a concept; audiences whose questionnaire is unknown are absent. */
    @Transactional
    public Map<Audience, Wording> wordings(UUID campaign, String concept) {
        var found = new EnumMap<Audience, Wording>(Audience.class);
        for (var row : database.list(WORDING, WordingRow::read, concept, campaign)) {
            found.merge(row.audience(), row.wording(), Wording::or);
        }
        return found;
    }

    static CampaignView view(ResultSet row) throws SQLException {
        var closedAt = FactDatabase.instant(row, "closed_at");
        return new CampaignView(
                row.getObject("campaign_id", UUID.class),
                row.getString("survey"),
                new Text(row.getString("name_en"), row.getString("name_cy")),
                closedAt == null ? CampaignView.State.OPEN : CampaignView.State.CLOSED,
                FactDatabase.instant(row, "opens_at"),
                FactDatabase.instant(row, "closes_at"),
                closedAt);
    }

    private record WordingRow(Audience audience, Wording wording) {
        static WordingRow read(ResultSet row) throws SQLException {
            return new WordingRow(
                    Audience.valueOf(row.getString("audience")),
                    new Wording(
                            new Text(row.getString("question_en"), row.getString("question_cy")),
                            List.of(new Wording.Answer(
                                    row.getString("code"),
                                    new Text(row.getString("label_en"), row.getString("label_cy")),
                                    row.getBoolean("missing")))));
        }
    }

    /**
     * A question and its possible answers, as published.
     *
     * @param question what was asked
     * @param answers what could be answered, in the order shown
     */
    public record Wording(Text question, List<Answer> answers) {

        /** Copies the answers. */
        public Wording {
            answers = List.copyOf(answers);
        }

        private Wording or(Wording older) {
            var all = new ArrayList<>(answers);
            for (var answer : older.answers) {
                if (all.stream().noneMatch(known -> known.code().equals(answer.code()))) {
                    all.add(answer);
                }
            }
            return new Wording(question, all);
        }

        /**
         * A possible answer.
         *
         * @param code what is stored
         * @param label what is read
         * @param missing whether it stands for no opinion
         */
        public record Answer(String code, Text label, boolean missing) {}
    }
}
