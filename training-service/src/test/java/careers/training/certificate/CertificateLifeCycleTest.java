package careers.training.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CertificateLifeCycleTest {

    /** The life cycle once more, written by hand; whatever is not here is refused. */
    private static final Map<String, CertificateState> STEPS = Map.of(
            "ISSUED REVOKE", CertificateState.REVOKED,
            "ISSUED REISSUE", CertificateState.SUPERSEDED);

    static Stream<Arguments> everyPair() {
        return Arrays.stream(CertificateState.values())
                .flatMap(state ->
                        Arrays.stream(CertificateCommand.values()).map(command -> Arguments.of(state, command)));
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void takesExactlyThePermittedSteps(CertificateState state, CertificateCommand command) {
        assertThat(CertificateLifeCycle.TABLE.next(state, command).orElse(null))
                .isEqualTo(STEPS.get(state + " " + command));
    }
}
