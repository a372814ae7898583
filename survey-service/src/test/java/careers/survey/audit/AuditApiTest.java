package careers.survey.audit;

import static careers.platform.testing.ProblemAssert.assertThatProblem;
import static careers.survey.SurveyApi.ADMINISTRATOR;
import static careers.survey.SurveyApi.RESPONDENTS;
import static careers.survey.SurveyApi.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import careers.platform.testing.Database;
import careers.platform.testing.TestTokens;
import careers.platform.testing.WithInfrastructure;
import careers.survey.Roles;
import careers.survey.SurveyApi;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithInfrastructure
class AuditApiTest {

    private static final String ENTRIES = "/api/survey/v1/audit-entries";
    private static final String AUDITOR = TestTokens.token("aled", Set.of(Roles.AUDITOR));

    private final AuditTrail trail;

    @Inject
    AuditApiTest(AuditTrail trail) {
        this.trail = trail;
    }

    @Test
    void tellsAnAuditorWhoPublishedAnInstrumentAndInWhichRequest() {
        // Given
        Response published = SurveyApi.aPublishedInstrument(SurveyApi.aQuestionnaire());
        String target = "instrument/" + published.path("id");

        // When
        Response entries = as(AUDITOR).queryParam("target", target).get(ENTRIES + "?action=INSTRUMENT_PUBLISHED");

        // Then
        assertThat(entries.statusCode()).isEqualTo(200);
        assertThat(entries.<List<String>>path("items.actor")).containsExactly("priya");
        assertThat(entries.<List<String>>path("items.target")).containsExactly(target);
        assertThat(entries.<List<String>>path("items.requestId")).containsExactly(published.header("X-Request-Id"));
        assertThat(entries.<List<String>>path("items.recordedAt")).hasSize(1).doesNotContainNull();
    }

    @Test
    void recordsNothingWhenTheActFails() {
        // Given
        String target = "thing/" + UUID.randomUUID();

        // When
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    trail.record("THING_DONE", target, "because");
                    throw new IllegalStateException("the act fails");
                }))
                .hasMessage("the act fails");

        // Then
        assertThat(Database.value("SELECT count(*) FROM audit_entry WHERE target = '" + target + "'"))
                .isEqualTo("0");
    }

    @Test
    void recordsTheServiceItselfAsActorOfItsOwnJobs() {
        // Given
        String target = "thing/" + UUID.randomUUID();

        // When
        QuarkusTransaction.requiringNew().run(() -> trail.record("THING_DONE", target, "overdue"));

        // Then
        assertThat(Database.value("SELECT actor || ' ' || reason FROM audit_entry WHERE target = '" + target + "'"))
                .isEqualTo("survey-service overdue");
    }

    @Test
    void refusesToRecordOutsideATransaction() {
        assertThatThrownBy(() -> trail.record("THING_DONE", "thing/1", null)).hasMessageContaining("ARJUNA016110");
    }

    @ParameterizedTest
    @CsvSource({"UPDATE audit_entry SET reason = 'other'", "DELETE FROM audit_entry", "TRUNCATE audit_entry"})
    void refusesToChangeAnEntryEvenBySql(String attack) {
        SurveyApi.aPublishedInstrument(SurveyApi.aQuestionnaire());

        assertThatThrownBy(() -> Database.execute(attack)).hasMessageContaining("audit entries are only ever added");
    }

    @Test
    void listsEveryEntryOnceInTheOrderOfTheActsPageByPage() {
        // Given
        String target = "thing/" + UUID.randomUUID();
        List<String> reasons = List.of("one", "two", "three", "four", "five");
        reasons.forEach(r -> QuarkusTransaction.requiringNew().run(() -> trail.record("THING_DONE", target, r)));

        // When
        List<String> listed = new ArrayList<>();
        Response page = as(ADMINISTRATOR).queryParam("target", target).get(ENTRIES + "?limit=2");
        listed.addAll(page.path("items.reason"));
        while (page.path("next") != null) {
            page = as(ADMINISTRATOR)
                    .queryParam("target", target)
                    .queryParam("cursor", page.<String>path("next"))
                    .get(ENTRIES + "?limit=2");
            listed.addAll(page.path("items.reason"));
        }

        // Then
        assertThat(listed).containsExactlyElementsOf(reasons);
    }

    @Test
    void refusesACursorOfAnotherFilter() {
        String target = "thing/" + UUID.randomUUID();
        List.of("one", "two")
                .forEach(r -> QuarkusTransaction.requiringNew().run(() -> trail.record("THING_DONE", target, r)));
        String cursor = as(AUDITOR)
                .queryParam("target", target)
                .get(ENTRIES + "?limit=1")
                .path("next");

        assertThatProblem(as(AUDITOR).queryParam("cursor", cursor).get(ENTRIES + "?limit=1"))
                .is(400)
                .hasCode("INVALID_CURSOR");
    }

    @Test
    void opensToAuditorsAndAdministratorsOnly() {
        assertThatProblem(as(RESPONDENTS).get(ENTRIES)).is(403).hasCode("FORBIDDEN");
        assertThat(as(ADMINISTRATOR).get(ENTRIES).statusCode()).isEqualTo(200);
    }

    @Test
    void answersNonsenseInAFilterWithoutFailing() {
        assertThat(as(AUDITOR)
                        .urlEncodingEnabled(false)
                        .get(ENTRIES + "?target=%00%F0%9F%92%A9")
                        .statusCode())
                .isLessThan(500);
        assertThatProblem(as(AUDITOR).get(ENTRIES + "?colour=red")).is(400).hasCode("UNKNOWN_PARAMETER");
    }
}
