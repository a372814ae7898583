package careers.survey.freetext;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FreeTextLifeCyclesTest {

    private static final Map<String, String> TEXT = Map.of(
            "ARRIVED CLEAR", "SCREENED_CLEAR",
            "ARRIVED HOLD", "HELD",
            "HELD RELEASE", "RELEASED",
            "HELD REDACT", "REDACTED",
            "SCREENED_CLEAR RELEASE", "RELEASED",
            "SCREENED_CLEAR REDACT", "REDACTED",
            "RELEASED REDACT", "REDACTED",
            "REDACTED REDACT", "REDACTED");
    private static final Map<String, String> QUOTATION = Map.of(
            "PROPOSED APPROVE", "PUBLISHED",
            "PROPOSED REJECT", "REJECTED",
            "PROPOSED WITHDRAW", "WITHDRAWN",
            "PUBLISHED WITHDRAW", "WITHDRAWN");
    private static final Set<TextState> OPEN = Set.of(TextState.SCREENED_CLEAR, TextState.RELEASED, TextState.REDACTED);

    static Stream<Arguments> everyStepOfAText() {
        return Stream.of(TextState.values())
                .flatMap(state -> Stream.of(TextState.Command.values()).map(command -> Arguments.of(state, command)));
    }

    @ParameterizedTest
    @MethodSource("everyStepOfAText")
    void aTextTakesTheseStepsAndNoOthers(TextState state, TextState.Command command) {
        assertThat(state.after(command).map(Enum::name).orElse(null)).isEqualTo(TEXT.get(state + " " + command));
        assertThat(state.isOpen()).isEqualTo(OPEN.contains(state));
    }

    static Stream<Arguments> everyStepOfAQuotation() {
        return Stream.of(QuotationState.values())
                .flatMap(state ->
                        Stream.of(QuotationState.Command.values()).map(command -> Arguments.of(state, command)));
    }

    @ParameterizedTest
    @MethodSource("everyStepOfAQuotation")
    void aQuotationTakesTheseStepsAndNoOthers(QuotationState state, QuotationState.Command command) {
        String expected = QUOTATION.get(state + " " + command);
        assertThat(state.after(command).map(Enum::name).orElse(null)).isEqualTo(expected);
        assertThat(state.allowedActions().contains(command.name())).isEqualTo(expected != null);
    }
}
