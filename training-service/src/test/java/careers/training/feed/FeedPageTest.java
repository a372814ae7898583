package careers.training.feed;

import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.testing.Database;
import careers.platform.testing.WithInfrastructure;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A page of the feed is what the database lets its reader see, and costs what is on it, whatever happened to others. */
@QuarkusTest
@WithInfrastructure
class FeedPageTest {

    /** Before them are the service's own events, of whatever test. */
    private static final long BEFORE = 1_000_000;

    private static final int EVENTS = 20_000;
    private static final int PAGE = 100;
    private static final List<String> SCHOOLS = List.of("EN-100007", "EN-100011", "EN-100013");
    private static final String UKPRN = "10999993";

    /** Of fifty schools and ten providers; every ninth is open to all, every eleventh is a draft. */
    private static final String HAPPEN = """
            insert into outbox (event_id, topic, type, aggregate_type, aggregate_id, aggregate_version, payload,
                traceparent, created_at, published_at, position)
            select gen_random_uuid(), 'topic',
                case when mod(n, 11) = 0 then 'training.bursary-claim.draft' else 'training.enrolment.requested' end,
                case when mod(n, 9) = 0 then 'cohort' else 'enrolment' end, 'fed-' || n, 1,
                jsonb_build_object('establishment', 'EN-' || 100000 + mod(n, 50),
                    'providerId', '019f0000-0000-7000-8000-00000000000' || mod(n, 10)),
                '', now(), now(), 1000000 + n
            from generate_series(1, 20000) n""";

    private static final String PROVIDER = """
            insert into provider (id, ukprn, name, state, coverage, areas, created_at, version)
            values ('019f0000-0000-7000-8000-000000000003', '10999993', 'Measured', 'ACTIVE', 'NATIONAL', '{}', now(), 0)""";

    /** All that the view shows whoever asks. */
    private static final String SHOWN = "select position from change_feed where position > ? order by position limit ?";

    private Connection connection;

    @BeforeEach
    void happen() throws SQLException {
        connection = Database.superuserConnection();
        connection.setAutoCommit(false);
        run("set local session_replication_role = replica");
        run(HAPPEN);
        run(PROVIDER);
        run("analyze outbox");
    }

    @AfterEach
    void undo() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    void isWhatTheDatabaseLetsTheReaderSee() throws SQLException {
        for (List<String> schools : List.of(SCHOOLS, List.of("-"))) {
            for (String ukprn : List.of(UKPRN, "-")) {
                reach(schools, ukprn);
                for (long after : List.of(BEFORE, BEFORE + 7_777, BEFORE + EVENTS - 60)) {
                    assertThat(positions(ChangeTable.OWN, own(schools, ukprn, after)))
                            .as(schools + " " + ukprn + " " + after)
                            .hasSizeGreaterThan(5)
                            .isEqualTo(positions(SHOWN, after, PAGE));
                }
            }
        }
    }

    @Test
    void readsNothingOfWhatHappenedToOthers() throws SQLException {
        reach(SCHOOLS, UKPRN);
        // The page itself, and up to as much of each school, of the provider and of what is open to all.
        assertThat(touched(ChangeTable.OWN, own(SCHOOLS, UKPRN, BEFORE)))
                .isBetween((long) PAGE, (long) PAGE * (1 + SCHOOLS.size() + 1 + 1));
        assertThat(touched(ChangeTable.NAMING, naming(SCHOOLS, UKPRN, BEFORE)))
                .isBetween((long) PAGE, (long) PAGE * (1 + SCHOOLS.size() + 1));
    }

    @Test
    void showsAnOverseerEverythingAndReadsNoMoreThanThePageEither() throws SQLException {
        run("set local careers.oversees = 'true'");
        Object[] page = {BEFORE, PAGE, PAGE};
        assertThat(positions(ChangeTable.ALL, page))
                .containsExactlyElementsOf(LongStream.rangeClosed(BEFORE + 1, BEFORE + PAGE)
                        .boxed()
                        .toList());
        assertThat(touched(ChangeTable.ALL, page)).isEqualTo(PAGE * 2L);
    }

    private static Object[] own(List<String> schools, String ukprn, long after) {
        return new Object[] {schools, after, PAGE, ukprn, after, PAGE, after, PAGE, PAGE};
    }

    private static Object[] naming(List<String> schools, String ukprn, long after) {
        return new Object[] {schools, after, PAGE, ukprn, after, PAGE, PAGE};
    }

    private void reach(List<String> schools, String ukprn) throws SQLException {
        run("set local careers.establishments = '" + String.join(",", schools) + "'");
        run("set local careers.ukprn = '" + ukprn + "'");
    }

    private List<Long> positions(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = bound(sql, values);
                ResultSet row = statement.executeQuery()) {
            List<Long> positions = new ArrayList<>();
            while (row.next()) {
                positions.add(row.getLong("position"));
            }
            return positions;
        }
    }

    /** Rows of the outbox that were fetched, looked at and thrown away again, or found in an index. */
    private long touched(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement =
                        bound("explain (analyze, timing off, costs off, format json) " + sql, values);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return plan(row.getString(1)).findParents("Relation Name").stream()
                    .filter(scan -> scan.get("Relation Name").asText().equals("outbox"))
                    .mapToLong(FeedPageTest::touchedBy)
                    .sum();
        }
    }

    private static long touchedBy(JsonNode scan) {
        double each = scan.get("Actual Rows").asDouble()
                + scan.path("Rows Removed by Filter").asDouble();
        return Math.round(each * scan.get("Actual Loops").asDouble());
    }

    private static JsonNode plan(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private PreparedStatement bound(String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(
                    i + 1,
                    values[i] instanceof List<?> many ? connection.createArrayOf("text", many.toArray()) : values[i]);
        }
        return statement;
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
