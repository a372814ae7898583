package careers.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import careers.demo.Actor;
import careers.demo.Answer;
import careers.demo.ApiClient;
import careers.demo.DemoFailure;
import careers.launcher.RunningSystem;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The training service ends as in a power cut in the middle of a register; afterwards it begins it anew by itself. */
@ExtendWith(WholeSystem.class)
class RegisterCrashJourneyIT {

    private static final int SCHOOLS = 3;
    private static final byte[] FILE = """
            URN,EstablishmentName,EstablishmentStatus (name)
            950001,Once School (fictional),Open
            950002,Only Once School (fictional),Open
            950003,Never Twice School (fictional),Open
            """.getBytes(StandardCharsets.UTF_8);

    @Test
    void everySchoolIsImportedOnceAlthoughTheServiceEndsInTheMiddleOfIt(
            RunningSystem system, ApiClient api, Evidence evidence) {
        // Given
        var key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        var process = system.serviceProcess("training-service");
        process.kill9();
        process.restart(Map.of("JAVA_TOOL_OPTIONS", "-Dcareers.fault.halt-at=register-import.between-chunks"));
        // When it has the file, and ends when everything is written and nothing committed
        try {
            send(api, key);
        } catch (DemoFailure lostAnswer) {
            assertThat(lostAnswer).hasMessageContaining("no answer");
        }
        Patience.await("the end of the service", process::isAlive, alive -> !alive);
        assertThat(schools(evidence)).isZero();
        system.restart("training-service");
        // Then it finishes without being asked, and whoever lost the answer hears it now
        var accepted = Patience.untilAnswered(() -> send(api, key)).expect(202);
        var done = api.finished(Actor.PRIYA, accepted);
        assertThat(done.text("state")).isEqualTo("DONE");
        assertThat(done.body().path("added").asInt()).isEqualTo(SCHOOLS);
        assertThat(schools(evidence)).isEqualTo(SCHOOLS);
        assertThat(evidence.count("training", "select count(*) from outbox where aggregate_id like 'EN-95000%'"))
                .isEqualTo(SCHOOLS);
    }

    private static Answer send(ApiClient api, Map<String, String> key) {
        return api.send(
                Actor.PRIYA, "POST", "/api/training/v1/establishment-imports?coverage=PARTIAL", FILE, "text/csv", key);
    }

    private static long schools(Evidence evidence) {
        return evidence.count("training", "select count(*) from establishment where reference like 'EN-95000%'");
    }
}
