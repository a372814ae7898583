package careers.training;

import static careers.platform.testing.ProblemAssert.assertThatProblem;
import static careers.training.World.OTHER_SCHOOL;
import static careers.training.World.SCHOOL;
import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.testing.WithInfrastructure;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A careers leader reads their own record, trainings, progress and certificates, and nothing of anybody else's. */
@QuarkusTest
@WithInfrastructure
class OwnRecordApiTest {

    private static final String ME = "/careers-leaders/me";

    private String enrolment;
    private Api self;
    private Api other;

    @BeforeEach
    void start() {
        World.reset();
        World.importRegister();
        String ukprn = World.ukprn();
        String leader = World.aLeaderAt(SCHOOL);
        enrolment = World.enrolled(World.aCohort(ukprn, 5), leader, SCHOOL);
        World.complete(ukprn, enrolment);
        World.created(Api.provider(ukprn)
                .post(
                        "/enrolments/" + enrolment + "/progress",
                        Map.of(
                                "kind",
                                "MODULE",
                                "occurredOn",
                                World.today().minusDays(2).toString())));
        self = Leaders.own(leader);
        other = Leaders.own(World.aLeaderAt(OTHER_SCHOOL));
    }

    @Test
    void isAllThere() {
        assertThat(World.ok(self.get(ME)).<List<String>>path("appointments.establishment"))
                .containsExactly(SCHOOL);
        assertThat(World.ok(self.get(ME + "/enrolments")).<List<String>>path("items.enrolmentId"))
                .containsExactly(enrolment);
        assertThat(World.ok(self.get(ME + "/enrolments/" + enrolment + "/progress"))
                        .<List<String>>path("items.kind"))
                .containsExactly("MODULE");
        Response certificates = World.ok(self.get(ME + "/certificates"));
        String certificate = certificates.path("items[0].certificateId");
        assertThat(World.ok(self.get(ME + "/certificates/" + certificate + "/proof"))
                        .asString())
                .contains("Sam Example");
        Response file = World.ok(self.get(ME + "/certificates/" + certificate + "/document?language=cy"));
        assertThat(file.header("Content-Language")).isEqualTo("cy");
        assertThat(file.asByteArray()).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void isNobodyElses() {
        String certificate = World.ok(self.get(ME + "/certificates")).path("items[0].certificateId");
        assertThat(World.ok(other.get(ME + "/certificates")).<List<?>>path("items"))
                .isEmpty();
        assertThat(World.ok(other.get(ME + "/enrolments")).<List<?>>path("items"))
                .isEmpty();
        for (String path : List.of(
                "/enrolments/" + enrolment + "/progress",
                "/certificates/" + certificate + "/proof",
                "/certificates/" + certificate + "/document")) {
            assertThatProblem(other.get(ME + path)).is(404).hasCode("NOT_FOUND");
        }
    }

    @Test
    void opensNothingElse() {
        for (String path : List.of("/enrolments", "/certificates", "/bursary-claims", "/careers-leaders", "/changes")) {
            assertThatProblem(self.get(path)).is(403);
        }
    }
}
