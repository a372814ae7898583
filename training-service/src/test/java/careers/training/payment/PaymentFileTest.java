package careers.training.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import careers.platform.json.CanonicalJson;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.prowidesoftware.swift.model.mx.MxPain00100109;
import com.prowidesoftware.swift.model.mx.dic.CreditTransferTransaction34;
import com.prowidesoftware.swift.model.mx.dic.CustomerCreditTransferInitiationV09;
import com.prowidesoftware.swift.model.mx.dic.PaymentInstruction30;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PaymentFileTest {

    private static final UUID RUN = UUID.fromString("019b0000-0000-7000-8000-0000000000ff");
    private static final Instant AT = Instant.parse("2026-07-01T23:30:00.123456Z");
    private static final PaymentLine LINE = line(1, "EN-900001", 100_000);

    /** What a payer needs of a payment, in whatever format it comes. */
    private record Payment(String endToEndId, String payee, long amountPence, UUID claimId) {}

    @Test
    void saysTheSamePaymentsAndTheSameTotalInEveryFormat() throws Exception {
        Random random = new Random(20_260_701);
        for (int lines = 1; lines <= 40; lines += 13) {
            // Given
            List<PaymentLine> content = new ArrayList<>();
            List<Payment> expected = new ArrayList<>();
            for (int i = 0; i < lines; i++) {
                PaymentLine line = line(
                        i, random.nextBoolean() ? "EN-90000" + i % 10 : "VENDOR-" + i, 1 + random.nextInt(10_000_000));
                content.add(line);
                expected.add(new Payment(line.endToEndId(), line.payee(), line.amountPence(), line.claimId()));
            }
            PaymentFile file = new PaymentFile(RUN, AT, content);
            long total = expected.stream().mapToLong(Payment::amountPence).sum();
            // Then
            assertThat(ofCsv(file.render(PaymentFileFormat.CSV))).isEqualTo(expected);
            assertThat(ofJson(file.render(PaymentFileFormat.JSON), total)).isEqualTo(expected);
            assertThat(ofPain001(file.render(PaymentFileFormat.PAIN001), total)).isEqualTo(expected);
        }
    }

    @Test
    void tellsABankWhenAndFromWhom() {
        CustomerCreditTransferInitiationV09 order = MxPain00100109.parse(
                        new PaymentFile(RUN, AT, List.of(LINE)).render(PaymentFileFormat.PAIN001))
                .getCstmrCdtTrfInitn();
        PaymentInstruction30 block = order.getPmtInf().getFirst();
        assertThat(order.getGrpHdr().getMsgId()).isEqualTo("019b0000000070008000" + "0000000000ff");
        assertThat(order.getGrpHdr().getCreDtTm().toInstant()).isEqualTo(AT);
        assertThat(order.getGrpHdr().getInitgPty().getNm()).isEqualTo("CAREERS-LEADER-BURSARY");
        assertThat(block.getPmtMtd().value()).isEqualTo("TRF");
        // Half past eleven in UTC is the next day in London's summer.
        assertThat(block.getReqdExctnDt().getDt()).isEqualTo(LocalDate.of(2026, 7, 2));
        assertThat(block.getDbtrAcct().getId().getIBAN()).isNull();
        assertThat(block.getCdtTrfTxInf().getFirst().getCdtrAcct().getId().getIBAN())
                .isNull();
    }

    @Test
    void putsElementsInTheOrderOfTheStandardAndKeepsItsLengths() {
        String xml = new PaymentFile(RUN, AT, List.of(LINE)).render(PaymentFileFormat.PAIN001);
        assertThat(xml)
                .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?><Document"
                        + " xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.001.001.09\"><CstmrCdtTrfInitn><GrpHdr><MsgId>")
                .containsSubsequence(
                        "<MsgId>",
                        "<CreDtTm>",
                        "<NbOfTxs>1<",
                        "<CtrlSum>1000.00<",
                        "<InitgPty>",
                        "</GrpHdr>",
                        "<PmtInf>",
                        "<PmtInfId>",
                        "<PmtMtd>",
                        "<NbOfTxs>",
                        "<CtrlSum>",
                        "<ReqdExctnDt>",
                        "<Dbtr>",
                        "<DbtrAcct>",
                        "<DbtrAgt>",
                        "<CdtTrfTxInf>",
                        "<PmtId>",
                        "<InstrId>",
                        "<EndToEndId>",
                        "</PmtId>",
                        "<Amt>",
                        "<InstdAmt Ccy=\"GBP\">1000.00<",
                        "<Cdtr>",
                        "<CdtrAcct>");
        assertThat(LINE.endToEndId()).hasSizeLessThanOrEqualTo(35);
    }

    @Test
    void writesNothingThatASpreadsheetTakesForAFormula() throws IOException {
        String csv = new PaymentFile(RUN, AT, List.of(LINE)).render(PaymentFileFormat.CSV);
        for (NamedCsvRecord row : CsvReader.builder().ofNamedCsvRecord(csv)) {
            assertThat(row.getFields())
                    .allSatisfy(cell -> assertThat(cell).doesNotStartWith("=").matches("[0-9A-Za-z][0-9A-Za-z-]*"));
        }
        assertThat(csv).startsWith("endToEndId,payee,amountPence,currency,claimId\r\n");
    }

    @Test
    void writesCanonicalJson() {
        String json = new PaymentFile(RUN, AT, List.of(LINE)).render(PaymentFileFormat.JSON);
        assertThat(CanonicalJson.text(json)).isEqualTo(json);
    }

    @Test
    void givesOtherLinesAnotherDigest() {
        assertThat(PaymentFile.contentSha256(List.of(LINE)))
                .isNotEqualTo(PaymentFile.contentSha256(List.of(line(1, "EN-900002", 100_000))))
                .isNotEqualTo(PaymentFile.contentSha256(List.of(line(1, "EN-900001", 100_001))));
    }

    @Test
    void refusesATotalThatDoesNotFit() {
        assertThatThrownBy(() -> PaymentFile.totalPence(List.of(line(1, "EN-900001", Long.MAX_VALUE), LINE)))
                .isInstanceOf(ArithmeticException.class);
    }

    private static List<Payment> ofCsv(String csv) throws IOException {
        List<Payment> payments = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(csv)) {
            for (NamedCsvRecord row : rows) {
                assertThat(row.getField("currency")).isEqualTo("GBP");
                payments.add(new Payment(
                        row.getField("endToEndId"),
                        row.getField("payee"),
                        Long.parseLong(row.getField("amountPence")),
                        UUID.fromString(row.getField("claimId"))));
            }
        }
        return payments;
    }

    private static List<Payment> ofJson(String json, long total) throws IOException {
        JsonNode file = new ObjectMapper().readTree(json);
        List<Payment> payments = new ArrayList<>();
        for (JsonNode line : file.get("lines")) {
            payments.add(new Payment(
                    line.get("endToEndId").asText(),
                    line.get("payee").asText(),
                    line.get("amountPence").asLong(),
                    UUID.fromString(line.get("claimId").asText())));
        }
        assertThat(file.get("totalPence").asLong()).isEqualTo(total);
        assertThat(file.get("lineCount").asInt()).isEqualTo(payments.size());
        return payments;
    }

    /** By somebody else's reader. */
    private static List<Payment> ofPain001(String xml, long total) {
        CustomerCreditTransferInitiationV09 order = MxPain00100109.parse(xml).getCstmrCdtTrfInitn();
        PaymentInstruction30 block = order.getPmtInf().getFirst();
        List<Payment> payments =
                block.getCdtTrfTxInf().stream().map(PaymentFileTest::payment).toList();
        BigDecimal pounds = BigDecimal.valueOf(total, 2);
        assertThat(order.getPmtInf()).hasSize(1);
        assertThat(order.getGrpHdr().getCtrlSum()).isEqualByComparingTo(pounds);
        assertThat(block.getCtrlSum()).isEqualByComparingTo(pounds);
        assertThat(order.getGrpHdr().getNbOfTxs()).isEqualTo(Integer.toString(payments.size()));
        assertThat(block.getNbOfTxs()).isEqualTo(Integer.toString(payments.size()));
        return payments;
    }

    private static Payment payment(CreditTransferTransaction34 transaction) {
        assertThat(transaction.getAmt().getInstdAmt().getCcy()).isEqualTo("GBP");
        assertThat(transaction.getCdtr().getNm())
                .isEqualTo(transaction.getCdtrAcct().getId().getOthr().getId());
        return new Payment(
                transaction.getPmtId().getEndToEndId(),
                transaction.getCdtrAcct().getId().getOthr().getId(),
                transaction.getAmt().getInstdAmt().getValue().movePointRight(2).longValueExact(),
                UUID.fromString(transaction
                        .getPmtId()
                        .getInstrId()
                        .replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5")));
    }

    private static PaymentLine line(int number, String payee, long pence) {
        String claim = "019b0000-0000-7000-8000-%012x".formatted(number);
        return new PaymentLine(
                claim.replace("-", "") + "-1",
                UUID.fromString(claim),
                payee,
                pence,
                LineState.PENDING,
                null,
                null,
                null);
    }
}
