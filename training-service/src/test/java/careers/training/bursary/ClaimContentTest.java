package careers.training.bursary;

import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.json.CanonicalJson;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ClaimContentTest {

    private static final ClaimContent CONTENT = content("EN-900001", 100_000);

    @Test
    void isCanonicalJson() {
        assertThat(CanonicalJson.text(CONTENT.canonicalJson())).isEqualTo(CONTENT.canonicalJson());
        assertThat(CanonicalJson.sha256(CONTENT.canonicalJson())).isEqualTo(CONTENT.sha256());
    }

    @Test
    void changesItsDigestWithAnyFact() {
        assertThat(content("EN-900002", 100_000).sha256()).isNotEqualTo(CONTENT.sha256());
        assertThat(content("EN-900001", 100_001).sha256()).isNotEqualTo(CONTENT.sha256());
    }

    private static ClaimContent content(String establishment, long amountPence) {
        return new ClaimContent(
                new UUID(0, 1),
                new UUID(0, 2),
                new UUID(0, 3),
                new UUID(0, 4),
                establishment,
                LocalDate.of(2026, 9, 1),
                amountPence,
                "[]",
                "POLICY_IN_FORCE.1=PASS");
    }
}
