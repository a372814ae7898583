package careers.training.bursary;

import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.json.CanonicalJson;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvidenceTest {

    @Test
    void isCanonicalJsonInOneOrder() {
        Evidence certificate = new Evidence(EvidenceKind.COMPLETION_CERTIFICATE, "file/1", "a".repeat(64));
        Evidence record = new Evidence(EvidenceKind.ATTENDANCE_RECORD, "file/2", "b".repeat(64));
        String json = Evidence.canonicalJson(List.of(certificate, record));
        assertThat(json).isEqualTo(Evidence.canonicalJson(List.of(record, certificate)));
        assertThat(CanonicalJson.text(json)).isEqualTo(json);
        assertThat(Evidence.canonicalJson(List.of())).isEqualTo("[]");
    }
}
