package careers.survey;

import careers.platform.testing.AccessCalls;
import careers.platform.testing.AccessMatrix;
import careers.platform.testing.AccessMatrix.Row;
import careers.platform.testing.WithInfrastructure;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may call what: every operation with every role and without a token, as the matrix has it. */
@QuarkusTest
@WithInfrastructure
class AccessTest {

    private AccessCalls calls;

    static Stream<Row> rows() {
        return AccessMatrix.of("survey").stream();
    }

    @BeforeEach
    void start() {
        calls = new AccessCalls("survey", RestAssured.baseURI + ":" + RestAssured.port);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void opensToTheCallersOfTheMatrixOnly(Row row) {
        calls.assertAdmission(row);
    }
}
