package careers.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ContractCheckTest {

    private static final String CAMPAIGN = "/api/survey/v1/campaigns/019f0b6e-6c8a-7d3e-9f10-2b7f5d1c4a11";
    private static final String JSON = "application/json;charset=UTF-8";
    private static final String PROBLEM =
            "{\"type\":\"/problems/x\",\"title\":\"x\",\"status\":404,\"code\":\"NOT_FOUND\",\"requestId\":\"1\",\"allowed\":[]}";

    @Test
    void letsThroughWhatTheDocumentPromises() {
        assertThatCode(() -> {
                    ContractCheck.check("GET", CAMPAIGN, 200, JSON, campaign("\"state\":\"OPEN\""));
                    ContractCheck.check("GET", CAMPAIGN, 404, "application/problem+json", PROBLEM);
                })
                .doesNotThrowAnyException();
    }

    @Test
    void refusesAStatusThatIsNotDocumented() {
        assertThatThrownBy(() -> ContractCheck.check("GET", CAMPAIGN, 202, JSON, campaign("\"state\":\"OPEN\"")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("getCampaign")
                .hasMessageContaining("the status is not documented");
    }

    @Test
    void refusesAMediaTypeThatIsNotDocumented() {
        assertThatThrownBy(() -> ContractCheck.check("GET", CAMPAIGN, 404, "text/html", "<p>no</p>"))
                .hasMessageContaining("the media type is not documented");
    }

    @Test
    void refusesAValueThatTheSchemaDoesNotAllow() {
        assertThatThrownBy(() -> ContractCheck.check("GET", CAMPAIGN, 200, JSON, campaign("\"state\":\"AJAR\"")))
                .hasMessageContaining("/state");
    }

    @Test
    void refusesAMemberThatTheSchemaDoesNotKnow() {
        assertThatThrownBy(() -> ContractCheck.check(
                        "GET", CAMPAIGN, 200, JSON, campaign("\"state\":\"OPEN\",\"respondents\":[\"Siwan\"]")))
                .hasMessageContaining("respondents");
    }

    @Test
    void refusesAProblemWithoutItsCode() {
        assertThatThrownBy(() -> ContractCheck.check(
                        "GET", CAMPAIGN, 404, "application/problem+json", PROBLEM.replace("\"code\"", "\"kode\"")))
                .hasMessageContaining("code");
    }

    @Test
    void refusesWordsOfOneLanguageThatAreNotShownInBoth() {
        assertThatThrownBy(() -> ContractCheck.check(welsh(CAMPAIGN, campaign("\"state\":\"OPEN\""))))
                .hasMessageContaining("there is no example named en")
                .hasMessageContaining("there is no example named cy");
    }

    @Test
    void letsThroughWordsThatAreShownInBothLanguages() {
        String parity = "/api/survey/v1/instruments/019f0b6e-6c8a-7d3e-9f10-2b7f5d1c4a11/parity";
        assertThatThrownBy(() -> ContractCheck.check(welsh(parity, "{\"nothing\":1}")))
                .hasMessageContaining("nothing")
                .satisfies(failure -> assertThat(failure.getMessage()).doesNotContain("no example"));
    }

    @Test
    void hasNothingToSayOfWhatIsNoOperation() {
        assertThatCode(() -> {
                    ContractCheck.check("GET", "/q/health", 200, JSON, "{}");
                    ContractCheck.check("TRACE", CAMPAIGN, 405, "text/html", "");
                    ContractCheck.check("GET", "/api/sample/v1/items", 299, JSON, "{}");
                })
                .doesNotThrowAnyException();
    }

    @Test
    void costsLessThanAMillisecondACall() {
        // Given what is compiled once
        ContractCheck.check("GET", CAMPAIGN, 200, JSON, campaign("\"state\":\"OPEN\""));
        // When
        long begin = System.nanoTime();
        for (int call = 0; call < 200; call++) {
            ContractCheck.check("GET", CAMPAIGN, 200, JSON, campaign("\"state\":\"OPEN\""));
        }
        // Then
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofMillis(200));
    }

    private static Exchange welsh(String path, String body) {
        return new Exchange("GET", path, null, null, 200, JSON, "cy", body);
    }

    private static String campaign(String more) {
        return "{\"id\":\"019f0b6e-6c8a-7d3e-9f10-2b7f5d1c4a11\",\"name\":{\"en\":\"Autumn\",\"cy\":\"Hydref\"}," + more
                + "}";
    }
}
