package careers.training;

import static careers.training.World.SCHOOL;
import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.testing.Repository;
import careers.platform.testing.WithInfrastructure;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the service gives out as proof is checked by a program that knows neither it nor its database. */
@QuarkusTest
@WithInfrastructure
class ProofApiTest {

    @TempDir
    Path folder;

    private String claim;
    private Response proof;

    @BeforeEach
    void start() {
        World.reset();
        World.importRegister();
        World.allocate(1_000);
        claim = World.anApprovedClaim(SCHOOL);
        proof = World.ok(Api.auditor().get("/bursary-claims/" + claim + "/proof"));
    }

    @Test
    void holdsForAnybodyWithJava() throws Exception {
        Checked checked = check(proof.asString());
        assertThat(checked.exit()).as(checked.output()).isZero();
        assertThat(checked.output())
                .contains("row    bursary_claim/" + claim + " APPROVED")
                .contains("row    claim_decision/" + claim)
                .contains("chain  ledger-transaction");
    }

    @Test
    void doesNotHoldWhenAnythingInItWasFlipped() throws Exception {
        List<String> flipped = Stream.of(
                        // What was decided, by whom, how much, and in which order.
                        new String[] {"approver-2", "approver-9"},
                        new String[] {"\\\"amount_pence\\\": 100000", "\\\"amount_pence\\\": 200000"},
                        new String[] {"bursary-claim.first-approved", "bursary-claim.first-approvex"},
                        new String[] {"\"claimId\":\"" + claim, "\"claimId\":\"" + claim.replace('0', '1')})
                .map(change -> proof.asString().replaceFirst(quoted(change[0]), replacement(change[1])))
                .toList();
        for (String changed : flipped) {
            assertThat(changed).isNotEqualTo(proof.asString());
            assertThat(check(changed).exit()).as(changed).isEqualTo(1);
        }
    }

    @Test
    void knowsTheHeadThatSomebodyNotedEarlier() throws Exception {
        String head = proof.jsonPath().getString("chains.find { it.aggregateType == 'bursary-claim' }.seals[0].sha256");
        assertThat(check(proof.asString(), head).exit()).isZero();
        assertThat(check(proof.asString(), "0".repeat(64)).exit()).isEqualTo(1);
    }

    @Test
    void saysWhenThereIsNoProofToRead() throws Exception {
        assertThat(check("{").exit()).isEqualTo(2);
        assertThat(check("[1, 2]").exit()).isEqualTo(2);
        assertThat(check("{\"format\": \"careers-claim-proof-1\"}").exit()).isEqualTo(2);
    }

    @Test
    void isForAuditorsAndOnlyOfClaimsThereAre() {
        assertThat(Api.auditor()
                        .get("/bursary-claims/019b0000-0000-7000-8000-0000000000ab/proof")
                        .statusCode())
                .isEqualTo(404);
        assertThat(Api.school(SCHOOL).get("/bursary-claims/" + claim + "/proof").statusCode())
                .isEqualTo(403);
    }

    private static String quoted(String text) {
        return Pattern.quote(text);
    }

    private static String replacement(String text) {
        return Matcher.quoteReplacement(text);
    }

    private Checked check(String json, String... head) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("proof.json"), json);
        Process java = new ProcessBuilder(Stream.concat(
                                Stream.of(
                                        ProcessHandle.current().info().command().orElseThrow(),
                                        Repository.root()
                                                .resolve("deploy/check-proof/CheckProof.java")
                                                .toString(),
                                        file.toString()),
                                Stream.of(head))
                        .toList())
                .redirectErrorStream(true)
                .start();
        String output = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Checked(java.waitFor(), output);
    }

    private record Checked(int exit, String output) {}
}
