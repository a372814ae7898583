package careers.training;

import static careers.training.World.OTHER_SCHOOL;
import static careers.training.World.SCHOOL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import careers.platform.testing.Database;
import careers.platform.testing.WithInfrastructure;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;

/** Row-level security holds where a query forgets its predicate: {@link ForgetfulResource} has none. */
@QuarkusTest
@WithInfrastructure
class ReachWallTest {

    private static final List<String> GUARDED = List.of(
            "enrolment",
            "bursary_claim",
            "claim_decision",
            "payment_line",
            "appointment",
            "careers_leader",
            "audit_entry");

    private static final Map<String, Object> MODULE =
            Map.of("kind", "MODULE", "occurredOn", World.today().minusDays(2).toString());

    private String ukprn;
    private String otherUkprn;
    private String enrolment;
    private String otherEnrolment;

    @BeforeEach
    void start() {
        World.reset();
        World.importRegister();
        World.allocate(10_000);
        ukprn = World.ukprn();
        otherUkprn = World.ukprn();
        enrolment = World.enrolled(World.aCohort(ukprn, 5), World.aLeaderAt(SCHOOL), SCHOOL);
        otherEnrolment = World.enrolled(World.aCohort(otherUkprn, 5), World.aLeaderAt(OTHER_SCHOOL), OTHER_SCHOOL);
    }

    @Test
    void aProviderFindsNothingOfAnother() {
        String other = Database.value("select provider_id from enrolment where id = '" + otherEnrolment + "'");
        assertThat(rows(Api.provider(ukprn), "enrolment")).containsExactly(enrolment);
        assertThat(rows(Api.provider(ukprn), "enrolment/of/" + other)).isEmpty();
        assertThat(rows(Api.provider(otherUkprn), "enrolment")).containsExactly(otherEnrolment);
    }

    @Test
    void aSchoolFindsNothingOfAnother() {
        World.complete(ukprn, enrolment);
        World.complete(otherUkprn, otherEnrolment);
        String claim = World.claimFor(SCHOOL, enrolment);
        World.claimFor(OTHER_SCHOOL, otherEnrolment);
        assertThat(rows(Api.school(SCHOOL), "enrolment")).containsExactly(enrolment);
        assertThat(rows(Api.school(SCHOOL), "bursary_claim")).containsExactly(claim);
        assertThat(rows(Api.school(SCHOOL), "appointment")).hasSize(1);
        assertThat(rows(Api.school(SCHOOL), "careers_leader")).hasSize(1);
        assertThat(rows(Api.school(SCHOOL, OTHER_SCHOOL), "bursary_claim")).hasSize(2);
        assertThat(rows(Api.provider(ukprn), "bursary_claim")).containsExactly(claim);
    }

    @Test
    void aCareersLeaderFindsOnlyOwnRows() {
        // Given
        World.complete(ukprn, enrolment);
        World.complete(otherUkprn, otherEnrolment);
        World.created(Api.provider(ukprn).post("/enrolments/" + enrolment + "/progress", MODULE));
        World.claimFor(SCHOOL, enrolment);
        Api self = Leaders.own(Database.value("select leader_id from enrolment where id = '" + enrolment + "'"));
        Api other = Leaders.own(Database.value("select leader_id from enrolment where id = '" + otherEnrolment + "'"));
        // Then
        assertThat(rows(self, "enrolment")).containsExactly(enrolment);
        assertThat(rows(self, "careers_leader")).hasSize(1).doesNotContainAnyElementsOf(rows(other, "careers_leader"));
        assertThat(rows(self, "progress_event")).hasSize(1);
        assertThat(rows(other, "progress_event")).isEmpty();
        assertThat(rows(self, "certificate")).hasSize(1).doesNotContainAnyElementsOf(rows(other, "certificate"));
        assertThat(rows(self, "appointment")).hasSize(1);
        assertThat(rows(self, "enrolment/taken")).containsExactly(enrolment);
        for (String table : List.of("bursary_claim", "claim_decision", "payment_line", "clawback", "audit_entry")) {
            assertThat(rows(self, table)).as(table).isEmpty();
        }
    }

    @Test
    void aTokenThatNamesNoLeaderReachesNone() {
        for (Map<String, Object> claims : List.of(
                Map.<String, Object>of(),
                Map.<String, Object>of("leader", "x' or true"),
                Map.<String, Object>of("leader", ""))) {
            Api nobody = Api.with("careers-leader-9", Set.of("careers-leader"), claims);
            assertThat(rows(nobody, "careers_leader")).isEmpty();
            assertThat(rows(nobody, "enrolment")).isEmpty();
        }
    }

    @Test
    void decisionsAndPaymentLinesAreInReachWithTheirClaim() {
        World.complete(ukprn, enrolment);
        String claim = World.claimFor(SCHOOL, enrolment);
        World.ok(World.decide(Api.approver(1), claim, "FIRST", "APPROVED"));
        World.ok(World.decide(Api.approver(2), claim, "SECOND", "APPROVED"));
        World.aRun();
        for (String table : List.of("claim_decision", "payment_line")) {
            assertThat(rows(Api.school(SCHOOL), table)).as(table).hasSize(1);
            assertThat(rows(Api.school(OTHER_SCHOOL), table)).as(table).isEmpty();
            assertThat(rows(Api.provider(otherUkprn), table)).as(table).isEmpty();
        }
    }

    @Test
    void whoSpeaksForNobodyFindsNothing() throws SQLException {
        World.anApprovedClaim(SCHOOL);
        World.aRun();
        for (String table : GUARDED) {
            assertThat(rows(Api.as("someone", "analyst"), table)).as(table).isEmpty();
            assertThat(rows(Api.with("someone", Set.of("school-client"), Map.of()), table))
                    .as(table)
                    .isEmpty();
            assertThat(rows(Api.auditor(), table)).as(table).isNotEmpty();
            // Nor does a connection that was told nothing.
            assertThat(silently("select count(*) from " + table)).as(table).isEqualTo("0");
        }
    }

    @Test
    void aProviderChangesNothingOfAnother() {
        assertThat(rows(Api.provider(ukprn), "enrolment/taken")).containsExactly(enrolment);
    }

    @Test
    void refusesToWriteARowOutOfReach() {
        String leader = World.aLeader();
        Throwable refused = catchThrowable(() -> silently("insert into appointment (id, leader_id, establishment,"
                + " held_from, created_at, version) values (gen_random_uuid(), '" + leader + "', '" + SCHOOL
                + "', current_date, now(), 0) returning id"));
        assertThat(refused).isInstanceOf(PSQLException.class).hasMessageContaining("row-level security");
    }

    @Test
    void workThatHasToSeeEverythingSaysSoAndSeesItOnlyThen() {
        Response seen = World.ok(Api.school(SCHOOL).get("/forgetful/enrolment/across"));
        assertThat(seen.jsonPath().<List<List<String>>>get(""))
                .satisfiesExactly(
                        across -> assertThat(across).containsExactlyInAnyOrder(enrolment, otherEnrolment),
                        afterwards -> assertThat(afterwards).containsExactly(enrolment));
    }

    @Test
    void theServiceIsNoSuperuserAndEveryPolicyBindsTheOwner() {
        assertThat(Database.value("select rolsuper or rolbypassrls from pg_roles where rolname = current_user"))
                .isEqualTo("f");
        assertThat(Database.value("select count(*) from pg_class where relrowsecurity and not relforcerowsecurity"))
                .isEqualTo("0");
    }

    @Test
    void everyTableThatNamesAnOrganisationIsGuarded() {
        // Registers and offers are open to all readers; the others hold keys only and are read by keys of their own.
        assertThat(Database.value("""
                select string_agg(distinct c.table_name, ' ' order by c.table_name)
                from information_schema.columns c join pg_class t on t.oid = c.table_name::regclass
                where c.table_schema = current_schema() and t.relkind = 'r' and not t.relrowsecurity
                  and c.column_name in ('establishment', 'provider_id', 'provider_ukprn', 'leader_id', 'claim_id',
                                        'enrolment_id')""")).isEqualTo("bursary_slot cohort offering outbox provider_suspension");
    }

    private static List<String> rows(Api caller, String table) {
        return World.ok(caller.get("/forgetful/" + table)).jsonPath().getList("");
    }

    private static String silently(String sql) throws SQLException {
        try (Connection connection = Database.silentConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
