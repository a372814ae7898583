package careers.training;

import static careers.platform.testing.ProblemAssert.assertThatProblem;
import static careers.training.World.SCHOOL;
import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.testing.Database;
import careers.platform.testing.WithInfrastructure;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A person can be taken out of the service, whole, and the money stays. */
@QuarkusTest
@WithInfrastructure
class LeaderErasureApiTest {

    private static final String NAME = "Canary \"Quill\" Ŵyn";
    private static final String EMAIL = "canary.quill@example.org";

    private String key;
    private String leader;

    @BeforeEach
    void start() {
        World.reset();
        World.importRegister();
        key = World.key();
        leader = Leaders.registered(NAME, EMAIL, key);
        World.appoint(leader, SCHOOL, World.today().minusYears(1));
    }

    @Test
    void leavesNothingOfThePersonInAnyTable() throws SQLException {
        // Given
        String cohort = World.aCohort(World.ukprn(), 5);
        World.enrolled(cohort, leader, SCHOOL);
        World.ok(Leaders.profile(
                Api.administrator(), "/careers-leaders/" + leader + "/profile", Leaders.profile(), "\"0\""));
        assertThat(tablesThatHold("canary")).contains("careers_leader", "idempotency_key");
        // When
        Response erased = World.ok(Leaders.erase(leader));
        // Then
        assertThat(erased.<String>path("name")).isNull();
        assertThat(erased.<Object>path("profile")).isNull();
        assertThat(erased.<List<?>>path("appointments")).hasSize(1);
        assertThat(tablesThatHold("canary")).isEmpty();
        assertThat(tablesThatHold("quill")).isEmpty();
        assertThat(Database.value("select count(*) from enrolment where leader_id = '" + leader + "'"))
                .isEqualTo("1");
        assertThat(Database.value("select reason from leader_erasure")).isEqualTo("PERSON_ASKED");
        assertThat(Database.value("select type from outbox where aggregate_id = '" + leader
                        + "' order by aggregate_version desc limit 1"))
                .isEqualTo("training.careers-leader.erased");
    }

    @Test
    void leavesNothingOfThePersonInTheirCertificate() throws SQLException {
        // Given
        String ukprn = World.ukprn();
        World.complete(ukprn, World.enrolled(World.aCohort(ukprn, 5), leader, SCHOOL));
        assertThat(tablesThatHold("canary")).contains("certificate");
        // When
        World.ok(Leaders.erase(leader));
        // Then
        assertThat(tablesThatHold("canary")).isEmpty();
        assertThat(Database.value("select state || ' ' || (erased_at is not null) from certificate"))
                .isEqualTo("ISSUED true");
        assertThat(Database.value("select count(*) from certificate_document where pdf is not null"))
                .isEqualTo("0");
    }

    @Test
    void leavesNothingOfAPersonWhoWasRegisteredTwice() throws SQLException {
        String again = Leaders.registered(NAME, "canary.two@example.org", World.key());
        World.ok(Leaders.merge(again, leader));
        World.ok(Leaders.erase(leader));
        assertThat(tablesThatHold("canary")).isEmpty();
    }

    @Test
    void doesNotAnswerWithThePersonWhenTheOldRequestIsRepeated() {
        World.ok(Leaders.erase(leader));
        Response again = Api.administrator().post("/careers-leaders", Map.of("name", NAME, "workEmail", EMAIL), key);
        assertThatProblem(again).is(422).hasCode("IDEMPOTENCY_KEY_REUSED");
        assertThat(again.asString()).doesNotContainIgnoringCase("canary");
        assertThat(Database.value("select count(*) from careers_leader")).isEqualTo("1");
    }

    @Test
    void erasesOnceAndTakesNothingNewOfThePerson() {
        World.ok(Leaders.erase(leader));
        assertThatProblem(Leaders.erase(leader)).is(409).hasCode("LEADER_ERASED");
        assertThatProblem(Leaders.profile(
                        Api.administrator(), "/careers-leaders/" + leader + "/profile", Leaders.profile(), "\"1\""))
                .is(409)
                .hasCode("LEADER_ERASED");
        assertThatProblem(Leaders.merge(World.aLeader(), leader)).is(422).hasCode("SURVIVOR_UNSUITABLE");
        World.ok(Leaders.merge(leader, World.aLeader()));
    }

    /** Every table in which some row, written out as text, holds the word. */
    private static List<String> tablesThatHold(String word) throws SQLException {
        List<String> holding = new ArrayList<>();
        try (Connection connection = Database.connection();
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet row = statement.executeQuery(
                    "select tablename from pg_tables where schemaname = 'public' order by tablename")) {
                while (row.next()) {
                    tables.add(row.getString(1));
                }
            }
            for (String table : tables) {
                try (ResultSet row = statement.executeQuery(
                        "select count(*) from " + table + " t where t::text ilike '%" + word + "%'")) {
                    row.next();
                    if (row.getInt(1) > 0) {
                        holding.add(table);
                    }
                }
            }
        }
        return holding;
    }
}
