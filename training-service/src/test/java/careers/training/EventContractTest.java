package careers.training;

import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.testing.EventSchemaContract;
import careers.training.bursary.ClaimState;
import careers.training.clawback.ClawbackState;
import careers.training.enrolment.EnrolmentEvent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventContractTest {

    static Stream<String> types() {
        return EventSchemaContract.types("training").stream();
    }

    @ParameterizedTest
    @MethodSource("types")
    void exampleObeysItsSchema(String type) {
        EventSchemaContract.assertValid(type, EventSchemaContract.example(type));
    }

    @ParameterizedTest
    @MethodSource("types")
    void schemaRefusesAnUnknownMember(String type) {
        String example = EventSchemaContract.example(type);
        EventSchemaContract.assertInvalid(type, example.replaceFirst("\\{", "{\"name of a person\":\"x\","));
    }

    @Test
    void everyStateOfAClaimAndAClawbackAndEveryStepOfAnEnrolmentHasAType() {
        List<String> types = new ArrayList<>(List.of(
                "training.audit-head.anchored",
                "training.bursary-claim.reassigned",
                "training.careers-leader.erased",
                "training.careers-leader.merged",
                "training.careers-leader.profiled",
                "training.careers-leader.registered",
                "training.cohort.changed",
                "training.cohort.opened",
                "training.establishment.registered",
                "training.offering.changed",
                "training.provider.changed"));
        Arrays.stream(ClaimState.values())
                .map(state -> "training.bursary-claim."
                        + state.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .forEach(types::add);
        Arrays.stream(ClawbackState.values())
                .map(state -> "training.clawback."
                        + state.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .forEach(types::add);
        Arrays.stream(EnrolmentEvent.values()).map(EnrolmentEvent::type).forEach(types::add);
        Stream.of("issued", "revoked", "superseded")
                .map(state -> "training.certificate." + state)
                .forEach(types::add);
        assertThat(EventSchemaContract.types("training")).containsExactlyInAnyOrderElementsOf(types);
    }
}
