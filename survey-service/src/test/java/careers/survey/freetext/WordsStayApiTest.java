package careers.survey.freetext;

import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.testing.Database;
import careers.platform.testing.WithInfrastructure;
import careers.survey.SurveyApi;
import careers.survey.freetext.FreeTextApi.Written;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** A word that nobody else uses is sent through everything that can be done with a text, and looked for afterwards. */
@QuarkusTest
@WithInfrastructure
class WordsStayApiTest {

    private static final String CANARY = "zzyzwyddcanari";

    /** Keeps every line that is logged. */
    private static final class Ears extends Handler {

        private final List<String> heard = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord line) {
            heard.add(line.getMessage() + " "
                    + List.of(line.getParameters() == null ? new Object[0] : line.getParameters()) + " "
                    + line.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @Test
    void noWordGetsIntoAnEventALogLineAnErrorOrAnotherTable() {
        // Given
        Ears ears = new Ears();
        Logger.getLogger("").addHandler(ears);
        try {
            // When
            Written written = FreeTextApi.write("I want to die, " + CANARY + " 07700 900123", "en");
            FreeTextApi.awaitState(written, "HELD");
            String etag = FreeTextApi.read(written).header("ETag");
            Response refused = FreeTextApi.redact(written, etag, Map.of("reason", "x", "words", CANARY + " " + CANARY));
            FreeTextApi.redact(written, etag, Map.of("reason", "x", "words", "I want […] " + CANARY))
                    .then()
                    .statusCode(200);
            Response proposed = SurveyApi.as(FreeTextApi.REVIEWER)
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .contentType("application/json")
                    .body(Map.of("textId", written.textId(), "words", CANARY))
                    .post(FreeTextApi.BASE + "/quotation-cases");
            proposed.then().statusCode(201);
            FreeTextApi.write("Only " + CANARY, "en");
            FreeTextApi.queue("HELD");

            // Then
            refused.then().statusCode(422);
            assertThat(refused.asString()).doesNotContain(CANARY);
            assertThat(proposed.asString()).doesNotContain(CANARY);
        } finally {
            Logger.getLogger("").removeHandler(ears);
        }
        assertThat(ears.heard).anyMatch(line -> line.contains("text flagged for safeguarding"));
        assertThat(ears.heard).noneMatch(line -> line.contains(CANARY));
        for (String where : List.of(
                "outbox WHERE payload::text",
                "idempotency_key WHERE coalesce(body, '')",
                "response WHERE answers::text",
                "audit_entry WHERE coalesce(reason, '') || target")) {
            assertThat(Database.value("SELECT count(*) FROM " + where + " LIKE '%" + CANARY + "%'"))
                    .as(where)
                    .isEqualTo("0");
        }
        assertThat(Database.value("SELECT count(*) FROM free_text WHERE words LIKE '%" + CANARY + "%'"))
                .isEqualTo("2");
    }
}
