package careers.training;

import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.testing.Database;
import careers.platform.testing.WithInfrastructure;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Racing attempts to pay claims through two runs pay each of them once: 2,000 attempts on 50 claims, and with
 * {@code -Dcareers.race.full=true} 8,000 on 200.
 */
@QuarkusTest
@WithInfrastructure
class PaymentRaceTest {

    private static final int CLAIMS = Boolean.getBoolean("careers.race.full") ? 200 : 50;
    private static final int ATTEMPTS_EACH = 40;
    private static final int CLAIMS_A_REQUEST = 10;
    private static final int THREADS = 16;

    @Test
    void paysEveryClaimOnceOutOfFortyAttemptsEach() throws Exception {
        // Given
        World.reset();
        World.importRegister();
        World.allocate(CLAIMS * 1_000);
        List<String> claims = approvedClaims();
        List<String> runs = List.of(RunChoiceApiTest.anEmptyRun(), RunChoiceApiTest.anEmptyRun());
        // When
        List<Response> answers = all(attempts(claims, runs));
        // Then
        assertThat(answers.stream().collect(Collectors.groupingBy(Response::statusCode, Collectors.counting())))
                .isEqualTo(Map.of(200, (long) CLAIMS * ATTEMPTS_EACH / CLAIMS_A_REQUEST));
        assertThat(answers.stream()
                        .mapToInt(a -> a.<List<String>>path("selected").size())
                        .sum())
                .isEqualTo(CLAIMS);
        assertThat(Database.value("select count(*) || '/' || count(distinct claim_id) from payment_line"))
                .isEqualTo(CLAIMS + "/" + CLAIMS);
        // When both runs are paid
        for (String run : runs) {
            pay(run);
        }
        // Then
        assertThat(World.balances()).containsEntry("PAID", CLAIMS * 100_000L).containsEntry("PAYABLE", 0L);
        assertThat(Database.value("select sum(e.amount_pence) from ledger_entry e join account a on a.code = e.account"
                        + " where a.unit = 'PENCE'"))
                .isEqualTo("0");
        assertThat(Database.value("select count(*) from bursary_claim where state = 'PAID'"))
                .isEqualTo(Integer.toString(CLAIMS));
        assertThat(Database.value("select count(*) from mismatches()")).isEqualTo("0");
    }

    private static List<Callable<Response>> attempts(List<String> claims, List<String> runs) {
        List<Callable<Response>> attempts = new ArrayList<>();
        Random random = new Random(8_000);
        for (int round = 0; round < ATTEMPTS_EACH; round++) {
            List<String> shuffled = new ArrayList<>(claims);
            Collections.shuffle(shuffled, random);
            String run = runs.get(round % runs.size());
            for (int i = 0; i < shuffled.size(); i += CLAIMS_A_REQUEST) {
                String[] some = shuffled.subList(i, i + CLAIMS_A_REQUEST).toArray(String[]::new);
                attempts.add(() -> RunChoiceApiTest.select(Api.officer(), run, some));
            }
        }
        Collections.shuffle(attempts, random);
        return attempts;
    }

    private static List<String> approvedClaims() throws Exception {
        StringBuilder register = new StringBuilder("URN,LA (code),LA (name),EstablishmentNumber,EstablishmentName,"
                + "TypeOfEstablishment (name),EstablishmentStatus (name),PhaseOfEducation (name),OpenDate,Nation,"
                + "WelshSchoolNumber\n");
        for (int i = 0; i < CLAIMS / 2; i++) {
            register.append("%06d,900,Northshire,%04d,School %d,Academy converter,Open,Secondary,01-09-2012,England,%n"
                    .formatted(910_000 + i, 5_000 + i, i));
        }
        Registers.imported("?coverage=PARTIAL", register.toString());
        return all(IntStream.range(0, CLAIMS)
                .<Callable<String>>mapToObj(i -> () -> World.anApprovedClaim("EN-" + (910_000 + i / 2)))
                .toList());
    }

    private static void pay(String run) {
        String path = "/payment-runs/" + run;
        String sha = World.ok(Api.officer().post(path + "/lock", null)).path("contentSha256");
        World.ok(Api.approver(2).post(path + "/authorisation", Map.of("contentSha256", sha)));
        World.ok(Api.officer().post(path + "/instruction", null));
        List<String> lines = new ArrayList<>();
        String next = "";
        while (next != null) {
            Response page = World.ok(Api.officer().get(path + "/lines?limit=200" + next));
            lines.addAll(page.<List<String>>path("items.endToEndId").stream()
                    .map(PaymentWorld::settled)
                    .toList());
            next = page.path("next") == null ? null : "&cursor=" + page.path("next");
        }
        World.created(PaymentWorld.answer(lines.toArray(String[]::new)));
    }

    private static <T> List<T> all(List<Callable<T>> calls) throws Exception {
        List<T> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            for (Future<T> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
        }
        return answers;
    }
}
