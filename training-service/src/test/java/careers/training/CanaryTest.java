package careers.training;

import static careers.training.World.OTHER_SCHOOL;
import static careers.training.World.SCHOOL;
import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.testing.Canaries;
import careers.platform.testing.WithInfrastructure;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Names and addresses of careers leaders go through everything that is done with them, and stay where they belong. */
@QuarkusTest
@WithInfrastructure
class CanaryTest {

    /** Kept answers are emptied with the person's erasure. */
    private static final Set<String> HOMES = Set.of(
            "careers_leader",
            "certificate",
            "certificate_document",
            "idempotency_key",
            "provider_import",
            "provider_import_row",
            "provider_record");

    @Test
    void noNameAndNoAddressLeavesTheRecordsOfThePerson() {
        World.reset();
        World.importRegister();
        World.allocate(10_000);
        try (Canaries canaries = new Canaries()) {
            // Given
            String name = canaries.plant("name");
            String address = canaries.plant("address");
            String email = address + "@example.org";
            String key = World.key();
            String leader = Leaders.registered(name, email, key);
            assertThat(canaries.isIn("careers_leader", name)).isTrue();
            // When everything that goes well
            assertThat(Leaders.registered(name, email, key)).isEqualTo(leader);
            World.appoint(leader, SCHOOL, World.today().minusYears(1));
            String ukprn = World.ukprn();
            String enrolment = World.enrolled(World.aCohort(ukprn, 5), leader, SCHOOL);
            World.complete(ukprn, enrolment);
            World.claimFor(SCHOOL, enrolment);
            canaries.heard(World.ok(Api.school(SCHOOL).get("/careers-leaders")));
            canaries.heard(World.ok(Api.auditor().get("/certificates/" + Certificates.of(enrolment) + "/document")));
            Leaders.profile(Leaders.own(leader), "/careers-leaders/me/profile", Leaders.profile(), null);
            // And everything that does not
            Api administrator = Api.administrator();
            Map<String, Object> again = Map.of("name", name, "workEmail", email);
            canaries.heard(administrator.post("/careers-leaders", again));
            canaries.heard(administrator.post("/careers-leaders", Map.of("name", name, "workEmail", address)));
            canaries.heard(administrator.post("/careers-leaders", Map.of("name", name.repeat(40), "workEmail", email)));
            canaries.heard(administrator.post("/careers-leaders", Map.of("nmae", name, "workEmail", email)));
            canaries.heard(
                    administrator.post("/careers-leaders", "{\"name\":\"" + name + "\",\"workEmail\":" + address));
            canaries.heard(administrator.post("/careers-leaders", "[\"" + name + "\"]"));
            canaries.heard(administrator.post("/careers-leaders", again, key.replace('-', '.')));
            canaries.heard(Api.school(OTHER_SCHOOL).post("/careers-leaders", again));
            canaries.heard(administrator.get("/careers-leaders?name=" + name));
            canaries.heard(administrator.get("/careers-leaders?cursor=" + name));
            canaries.heard(Api.school(SCHOOL).post("/enrolments", Map.of("leaderId", name, "establishment", name)));
            canaries.heard(Imports.done(
                    ukprn,
                    "COMPLETIONS",
                    "APPLY",
                    "externalRef,enrolmentId,completedOn\n" + name + "," + email + ",x\n"));
            canaries.heard(Imports.send(Api.provider(ukprn), "COMPLETIONS", "APPLY", name + "," + email + "\n1\n"));
            World.ok(Leaders.erase(leader));
            // Then
            canaries.assertNowhere("training", HOMES);
            assertThat(canaries.isIn("careers_leader", name)).isFalse();
            assertThat(canaries.isIn("certificate", name)).isFalse();
        }
    }
}
