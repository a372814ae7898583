package careers.training;

import static careers.training.World.OTHER_SCHOOL;
import static careers.training.World.SCHOOL;
import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.testing.Database;
import careers.platform.testing.ProblemAssert;
import careers.platform.testing.TopicProbe;
import careers.platform.testing.WithInfrastructure;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithInfrastructure
class FeedApiTest {

    private String ukprn;
    private String otherUkprn;
    private String claim;
    private String otherClaim;

    @BeforeEach
    void start() {
        World.reset();
        World.importRegister();
        World.allocate(10_000);
        ukprn = World.ukprn();
        otherUkprn = World.ukprn();
        claim = aClaimOf(ukprn, SCHOOL);
        otherClaim = aClaimOf(otherUkprn, OTHER_SCHOOL);
        try (TopicProbe topic = TopicProbe.on("training.bursary-claim.v1")) {
            topic.awaitKey(claim, 1);
            topic.awaitKey(otherClaim, 1);
        }
        World.awaitPublication();
    }

    @Test
    void givesAnAuditorEverythingInTheOrderOfPublication() {
        List<Map<String, Object>> all = everything(Api.auditor(), 3);
        assertThat(all).extracting(change -> change.get("position")).isEqualTo(positionsUpTo(all.size()));
        assertThat(all).hasSize(Integer.parseInt(Database.value("select count(*) from outbox")));
        assertThat(subjects(all, "training.bursary-claim.submitted")).containsExactlyInAnyOrder(claim, otherClaim);
    }

    @Test
    void givesASchoolItsOwnAndWhatIsOpenToAll() {
        List<Map<String, Object>> seen = everything(Api.school(SCHOOL), 2);
        assertThat(subjects(seen, "training.bursary-claim.submitted")).containsExactly(claim);
        assertThat(subjects(seen, "training.enrolment.completed")).hasSize(1);
        assertThat(subjects(seen, "training.cohort.opened")).hasSize(2);
        assertThat(subjects(seen, "training.establishment.registered")).hasSize(4);
        assertThat(data(seen, claim)).containsEntry("amountPence", 100_000);
        assertThat(seen).extracting(change -> (Integer) change.get("position")).isSorted();
    }

    @Test
    void givesAProviderWhatNamesItWithoutMoney() {
        List<Map<String, Object>> seen = everything(Api.provider(ukprn), 200);
        assertThat(subjects(seen, "training.bursary-claim.submitted")).containsExactly(claim);
        assertThat(data(seen, claim)).containsEntry("state", "SUBMITTED").doesNotContainKeys("amountPence", "currency");
    }

    @Test
    void tellsAProviderNothingOfAClaimThatIsADraft() {
        // Given
        String provider = World.ukprn();
        String enrolment = World.enrolled(World.aCohort(provider, 5), World.aLeaderAt(SCHOOL), SCHOOL);
        World.complete(provider, enrolment);
        String draft = World.created(
                        Api.school(SCHOOL).post("/bursary-claims/drafts", Map.of("enrolmentId", enrolment)))
                .path("claimId");
        World.awaitPublication();
        // Then
        assertThat(subjects(everything(Api.school(SCHOOL), 200), "training.bursary-claim.draft"))
                .containsExactly(draft);
        List<Map<String, Object>> told = everything(Api.provider(provider), 200);
        assertThat(subjects(told, "training.enrolment.completed")).containsExactly(enrolment);
        assertThat(told).extracting(change -> change.get("subject")).doesNotContain(draft);
        Response seen = World.ok(Api.provider(provider).get("/forgetful/of-changes/bursary-claim"));
        assertThat(seen.jsonPath().getList("")).isEmpty();
    }

    @Test
    void theDatabaseHidesOthersEventsFromAQueryThatForgets() {
        List<String> schools = Api.provider(otherUkprn)
                .get("/forgetful/of-changes/bursary-claim")
                .jsonPath()
                .getList("");
        assertThat(schools).containsExactly(otherClaim);
    }

    @Test
    void goesOnFromWhereTheReaderIs() {
        Response first = World.ok(Api.school(SCHOOL).get("/changes?limit=1"));
        int next = first.path("next");
        assertThat(first.header("Link"))
                .isEqualTo("</api/training/v1/changes?after=" + next + "&limit=1>; rel=\"next\"");
        Response nothing = World.ok(Api.school(SCHOOL).get("/changes?after=100000"));
        assertThat(nothing.<List<?>>path("items")).isEmpty();
        assertThat(nothing.<Integer>path("next")).isEqualTo(100_000);
    }

    @Test
    void refusesAPositionThatIsNone() {
        for (String wrong : List.of("?after=-1", "?after=x", "?limit=0", "?limit=1001", "?after=", "?since=1")) {
            assertThat(Api.auditor().get("/changes" + wrong).statusCode())
                    .as(wrong)
                    .isEqualTo(400);
        }
        ProblemAssert.assertThatProblem(Api.auditor().get("/changes?after=-1"))
                .is(400)
                .hasCode("MALFORMED_REQUEST");
    }

    private static String aClaimOf(String ukprn, String school) {
        String enrolment = World.enrolled(World.aCohort(ukprn, 5), World.aLeaderAt(school), school);
        World.complete(ukprn, enrolment);
        return World.claimFor(school, enrolment);
    }

    private static List<Map<String, Object>> everything(Api reader, int limit) {
        List<Map<String, Object>> changes = new ArrayList<>();
        int after = 0;
        while (true) {
            Response page = World.ok(reader.get("/changes?limit=" + limit + "&after=" + after));
            List<Map<String, Object>> items = page.path("items");
            if (items.isEmpty()) {
                return changes;
            }
            changes.addAll(items);
            after = page.path("next");
        }
    }

    private static List<Object> positionsUpTo(int count) {
        List<Object> positions = new ArrayList<>();
        for (int position = 1; position <= count; position++) {
            positions.add(position);
        }
        return positions;
    }

    private static List<Object> subjects(List<Map<String, Object>> changes, String type) {
        return changes.stream()
                .filter(change -> type.equals(change.get("type")))
                .map(change -> change.get("subject"))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> data(List<Map<String, Object>> changes, String subject) {
        return changes.stream()
                .filter(change -> subject.equals(change.get("subject")))
                .map(change -> (Map<String, Object>) change.get("data"))
                .findFirst()
                .orElseThrow();
    }
}
