package careers.survey.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import careers.platform.problem.FieldError;
import careers.survey.response.SubmitResponse.CollectionMode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EnvelopeRulesTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @Test
    void takesAnInterviewWithItsReferenceAndNobodyElsesReference() {
        assertThat(findings(CollectionMode.INTERVIEWER, "REF-7", null, null)).isEmpty();
        assertThat(findings(CollectionMode.SELF, null, null, null)).isEmpty();
        assertThat(findings(CollectionMode.INTERVIEWER, null, null, null))
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactly(tuple("/interviewerReference", "NOT_NULL"));
        assertThat(findings(CollectionMode.SELF, "REF-7", null, null))
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactly(tuple("/interviewerReference", "NOT_AN_INTERVIEW"));
    }

    @Test
    void refusesAnEndBeforeTheBeginning() {
        assertThat(findings(CollectionMode.SELF, null, NOW, NOW)).isEmpty();
        assertThat(findings(CollectionMode.SELF, null, NOW, NOW.minusMillis(1)))
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactly(tuple("/completedAt", "BEFORE_START"));
    }

    @Test
    void forgivesAClockThatIsADayFastAndNoMore() {
        Instant tomorrow = NOW.plus(1, ChronoUnit.DAYS);
        Instant never = Instant.parse("9999-12-31T00:00:00Z");

        assertThat(findings(CollectionMode.SELF, null, tomorrow, tomorrow)).isEmpty();
        assertThat(findings(CollectionMode.SELF, null, tomorrow.plusMillis(1), never))
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactly(tuple("/startedAt", "IN_FUTURE"), tuple("/completedAt", "IN_FUTURE"));
    }

    private static List<FieldError> findings(
            CollectionMode mode, String reference, Instant startedAt, Instant completedAt) {
        return EnvelopeRules.findings(
                new SubmitResponse(UUID.randomUUID(), 1, null, "en", mode, reference, startedAt, completedAt, Map.of()),
                NOW);
    }
}
