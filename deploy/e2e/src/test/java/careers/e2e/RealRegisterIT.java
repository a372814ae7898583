package careers.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import careers.demo.Actor;
import careers.demo.ApiClient;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The published list of 20,760 schools of England, where it lies beside the repository. */
@ExtendWith(WholeSystem.class)
class RealRegisterIT {

    @Test
    void everySchoolOfTheRealListIsTakenAndFoundAgain(ApiClient api, Evidence evidence) {
        // Given
        var file = WholeSystem.repository().resolve("../shared/data/gias/schools-england-pupils-2021.csv");
        assumeTrue(Files.isReadable(file), "The real list is not beside the repository");
        // When
        var done = Training.imported(api, WholeSystem.read(file));
        // Then
        assertThat(done.path("layout").asText()).isEqualTo("SCHOOL_CENSUS");
        assertThat(done.path("added").asInt()).isEqualTo(20_760);
        assertThat(done.path("rejected").asInt()).isZero();
        var school = api.get(Actor.IDRIS, "/api/training/v1/establishments/EN-100000")
                .expect(200);
        assertThat(school.text("name")).isEqualTo("The Aldgate School");
        assertThat(school.text("phase")).isEqualTo("Primary");
        // And the same file again changes nothing
        var again = Training.imported(api, WholeSystem.read(file));
        assertThat(again.path("unchanged").asInt()).isEqualTo(20_760);
        assertThat(evidence.count(
                        "training",
                        "select count(*) from outbox where type = 'training.establishment.registered'"
                                + " and aggregate_id like 'EN-1%'"))
                .isEqualTo(20_760);
    }
}
