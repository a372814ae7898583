package careers.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.testing.Database;
import careers.platform.testing.WithInfrastructure;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithInfrastructure
class PlatformTablesTest {

    @Test
    void migratesTheTablesOfThePlatform() {
        assertThat(Database.value("SELECT count(*) FROM inbox")).isEqualTo("0");
    }
}
