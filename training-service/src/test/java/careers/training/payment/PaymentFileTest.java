package careers.training.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import careers.platform.json.CanonicalJson;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PaymentFileTest {

    private static final UUID CLAIM = UUID.fromString("019b0000-0000-7000-8000-000000000001");
    private static final PaymentLine LINE =
            new PaymentLine("019b000000007000800000000000000a-1", CLAIM, "EN-900001", 100_000, LineState.PENDING, null);

    @Test
    void writesTheSamePaymentsInBothFormats() throws Exception {
        // Given
        List<PaymentLine> lines = List.of(LINE, LINE);
        // When
        JsonNode json = new ObjectMapper().readTree(PaymentFile.render(PaymentFileFormat.JSON, lines));
        List<String> csv =
                PaymentFile.render(PaymentFileFormat.CSV, lines).lines().toList();
        // Then
        assertThat(csv)
                .startsWith("endToEndId,payee,amountPence,currency,claimId")
                .hasSize(3)
                .contains("019b000000007000800000000000000a-1,EN-900001,100000,GBP," + CLAIM);
        assertThat(json).hasSize(2);
        assertThat(json.get(1).get("amountPence").asLong()).isEqualTo(100_000);
        assertThat(json.get(1).get("endToEndId").asText()).isEqualTo(LINE.endToEndId());
    }

    @Test
    void writesCanonicalJson() {
        String json = PaymentFile.json(List.of(LINE));
        assertThat(CanonicalJson.text(json)).isEqualTo(json);
    }

    @Test
    void givesOtherLinesAnotherDigest() {
        PaymentLine other = new PaymentLine(LINE.endToEndId(), CLAIM, "EN-900002", 100_000, LineState.PENDING, null);
        assertThat(PaymentFile.contentSha256(List.of(LINE))).isNotEqualTo(PaymentFile.contentSha256(List.of(other)));
    }

    @Test
    void refusesATotalThatDoesNotFit() {
        PaymentLine huge =
                new PaymentLine(LINE.endToEndId(), CLAIM, "EN-900001", Long.MAX_VALUE, LineState.PENDING, null);
        assertThatThrownBy(() -> PaymentFile.totalPence(List.of(huge, LINE))).isInstanceOf(ArithmeticException.class);
    }
}
