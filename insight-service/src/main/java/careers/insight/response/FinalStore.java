package careers.insight.response;

import careers.insight.disclosure.Category;
import careers.insight.disclosure.DisclosureGate;
import careers.insight.disclosure.FinalFacts;
import careers.insight.disclosure.FinalGate;
import careers.insight.disclosure.Lineage;
import careers.insight.disclosure.LinkageGate;
import careers.insight.store.FactDatabase;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads answers for the gate of closed campaigns and remembers what it decided. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class FinalStore implements FinalFacts {

    private static final String DECIDED = """
            SELECT t.name, t.campaign_id, t.decided_at, t.decision,
                   (SELECT coalesce(sum(l.blocks), 0) FROM final_leaf l
                     WHERE l.campaign_id = t.campaign_id AND l.audience = t.audience) AS blocks
              FROM final_table t
             WHERE t.campaign_id = ? AND t.audience = ? AND t.first = ? AND t.second = ?""";

    private static final String NAMED = "SELECT campaign_id, audience, first, second FROM final_table WHERE name = ?";

    private static final String DECIDE = """
            INSERT INTO final_table (campaign_id, audience, first, second, given, decision, name, decided_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final int NAME_DIGITS = 40;

    /** A question with one answer is kept as a list of one code. */
    private static final String ANSWERS = """
            WITH asked AS (
                SELECT DISTINCT ON (instrument_id, version) instrument_id, version, variable
                  FROM instrument_variable WHERE concept = ? ORDER BY instrument_id, version, ordinal)
            SELECT CASE WHEN jsonb_typeof(f.answers -> a.variable) = 'array'
                         AND jsonb_array_length(f.answers -> a.variable) = 1
                        THEN f.answers -> a.variable ->> 0
                        ELSE (SELECT CASE WHEN count(*) = 1 THEN min(c.code) END FROM answer_code c
                               WHERE c.variable = a.variable AND c.number = ANY (f.codes)) END AS code
              FROM final_people(?, ?) p
              JOIN response_fact f ON f.response_id = p.response_id
              LEFT JOIN asked a ON a.instrument_id = f.instrument_id AND a.version = f.instrument_version
             ORDER BY p.place""";

    private static final String SCHOOLS = "SELECT establishment FROM final_people(?, ?) ORDER BY place";

    private static final String GIVEN = """
            SELECT division, codes, without_answer, people FROM final_population
             WHERE campaign_id = ? AND audience = ? ORDER BY division COLLATE "C", part""";

    private static final String TABLES =
            "SELECT first, second FROM final_table WHERE campaign_id = ? AND audience = ? AND given";

    private static final String GIVE = """
            INSERT INTO final_population (campaign_id, audience, division, part, codes, without_answer, people)
            VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""";

    private final FactDatabase database;
    private final FinalScopeStore scopes;
    private final NoiseSecret secret;
    private final ObjectMapper json;
    private final Clock clock;

    FinalStore(FactDatabase database, FinalScopeStore scopes, NoiseSecret secret, ObjectMapper json, Clock clock) {
        this.database = database;
        this.scopes = scopes;
        this.secret = secret;
        this.json = json;
        this.clock = clock;
    }

    /** The gate in front of this store; the gate itself knows no framework. */
    @Produces
    @Singleton
    static FinalGate gate(DisclosureGate live, FinalFacts facts, NoiseSecret secret) {
        return new FinalGate(live, facts, secret.noise());
    }

    /** As above. */
    @Produces
    @Singleton
    static LinkageGate linkage(DisclosureGate live, FinalFacts facts, NoiseSecret secret) {
        return new LinkageGate(live, facts, secret.noise());
    }

    @Override
    public Optional<Kept> decided(TableName table) {
        return database.first(
                DECIDED,
                row -> new Kept(
                        read(row.getString("decision")),
                        new Lineage(
                                row.getString("name"),
                                row.getObject("campaign_id", UUID.class),
                                row.getInt("blocks"),
                                FactDatabase.instant(row, "decided_at"))),
                table.campaign(),
                table.audience(),
                table.first(),
                table.second());
    }

    @Override
    public Optional<TableName> named(String name) {
        return database.first(
                NAMED,
                row -> new TableName(
                        row.getObject("campaign_id", UUID.class),
                        row.getString("audience"),
                        row.getString("first"),
                        row.getString("second")),
                name);
    }

    @Override
    public Optional<Scope> lock(UUID campaign, String audience) {
        return scopes.lock(campaign, audience);
    }

    @Override
    public List<String> answers(Scope scope, String concept) {
        return database.list(ANSWERS, row -> row.getString("code"), concept, scope.campaign(), scope.audience());
    }

    @Override
    public List<String> schools(Scope scope) {
        return database.list(SCHOOLS, row -> row.getString("establishment"), scope.campaign(), scope.audience());
    }

    @Override
    public Map<String, Boolean> trained(UUID campaign, String audience) {
        return scopes.trained(campaign, audience);
    }

    @Override
    public Map<String, Given> given(Scope scope) {
        var parts = new LinkedHashMap<String, List<Given.Part>>();
        for (var row : database.list(GIVEN, GivenRow::read, scope.campaign(), scope.audience())) {
            parts.computeIfAbsent(row.division(), name -> new ArrayList<>()).add(row.part());
        }
        var with = with(scope);
        var given = new LinkedHashMap<String, Given>();
        parts.forEach((name, list) -> given.put(name, new Given(List.copyOf(list), with.getOrDefault(name, Set.of()))));
        return given;
    }

    private Map<String, Set<String>> with(Scope scope) {
        var with = new HashMap<String, Set<String>>();
        database.list(TABLES, row -> List.of(row.getString(1), row.getString(2)), scope.campaign(), scope.audience())
                .forEach(table -> {
                    with.computeIfAbsent(table.getFirst(), name -> new HashSet<>())
                            .add(table.getLast());
                    with.computeIfAbsent(table.getLast(), name -> new HashSet<>())
                            .add(table.getFirst());
                });
        return with;
    }

    @Override
    public void give(Scope scope, String division, List<Given.Part> parts) {
        for (int part = 0; part < parts.size(); part++) {
            var category = parts.get(part).category();
            database.update(
                    GIVE,
                    scope.campaign(),
                    scope.audience(),
                    division,
                    part,
                    category.codes().toArray(String[]::new),
                    category.withoutAnswer(),
                    parts.get(part).people());
        }
    }

    @Override
    public Kept decide(TableName table, Decision decision) {
        var written = written(decision);
        database.update(
                DECIDE,
                table.campaign(),
                table.audience(),
                table.first(),
                table.second(),
                decision.reason() == null,
                written,
                secret.digest("final " + table + written).substring(0, NAME_DIGITS),
                clock.instant());
        return decided(table).orElseThrow();
    }

    private String written(Decision decision) {
        try {
            return json.writeValueAsString(decision);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A decision cannot be written", e);
        }
    }

    private Decision read(String text) {
        try {
            return json.readValue(text, Decision.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A decision that is kept cannot be read", e);
        }
    }

    private record GivenRow(String division, Given.Part part) {
        static GivenRow read(ResultSet row) throws SQLException {
            var codes = (String[]) row.getArray("codes").getArray();
            return new GivenRow(
                    row.getString("division"),
                    new Given.Part(
                            new Category(List.of(codes), row.getBoolean("without_answer")), row.getBytes("people")));
        }
    }
}
