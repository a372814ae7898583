package careers.training;

import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.testing.Database;
import careers.platform.testing.WithInfrastructure;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Imports at the same moment, and imports while a lineage is held. */
@QuarkusTest
@WithInfrastructure
class ImportRaceTest {

    private static final int CLIENTS = 8;

    @BeforeEach
    void start() {
        World.reset();
    }

    @Test
    void addsEachSchoolOnceHoweverManySendTheFile() throws Exception {
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<Response>> answers = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                answers.add(clients.submit(() -> Registers.imported(Registers.schools(900_001, 900_200))));
            }
            int added = 0;
            for (Future<Response> answer : answers) {
                added += answer.get().<Integer>path("added");
            }
            assertThat(added).isEqualTo(200);
        }
        assertThat(Database.value("select count(*) from outbox")).isEqualTo("200");
        assertThat(Database.value("select count(*) from establishment_period")).isEqualTo("200");
    }

    @Test
    void movesNoLineageWhileSomebodyCountsByIt() throws Exception {
        try (ExecutorService clients = Executors.newSingleThreadExecutor();
                Connection claim = Database.connection();
                Statement statement = claim.createStatement()) {
            // Given
            claim.setAutoCommit(false);
            statement.execute("select lineage_key_held('EN-900002')");
            // When
            Future<Response> joining = clients.submit(() -> Registers.link("900001 Successor 900002"));
            // Then
            Assertions.assertThatThrownBy(() -> joining.get(2, TimeUnit.SECONDS))
                    .isInstanceOf(TimeoutException.class);
            claim.commit();
            assertThat(joining.get(30, TimeUnit.SECONDS).<Integer>path("added")).isEqualTo(1);
        }
        assertThat(Database.value("select lineage_key('EN-900002')")).isEqualTo("EN-900001");
    }
}
