package careers.training;

import static careers.platform.testing.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.testing.WithInfrastructure;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithInfrastructure
class ReferenceDataApiTest {

    @Test
    void showsAListInBothLanguages() {
        Response list = World.ok(Api.provider("10000001").get("/reference-data/certificate-revocation-reasons"));
        assertThat(list.<String>path("list")).isEqualTo("certificate-revocation-reasons");
        assertThat(list.<String>path("codes[1].code")).isEqualTo("ISSUED_IN_ERROR");
        assertThat(list.<String>path("codes[1].text.en")).isEqualTo("Issued in error");
        assertThat(list.<String>path("codes[1].text.cy")).isEqualTo("Cyhoeddwyd mewn camgymeriad");
    }

    @Test
    void showsAllListsAtOnceAndNoOthers() {
        List<String> names =
                World.ok(Api.auditor().get("/reference-data")).jsonPath().getList("list");
        assertThat(names)
                .doesNotHaveDuplicates()
                .contains("certificate-reissue-reasons", "certificate-revocation-reasons");
        assertThatProblem(Api.auditor().get("/reference-data/" + "nothing"))
                .is(404)
                .hasCode("NOT_FOUND");
        assertThatProblem(Api.nobody().get("/reference-data")).is(401).hasCode("UNAUTHENTICATED");
    }
}
