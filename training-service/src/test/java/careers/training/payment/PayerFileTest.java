package careers.training.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PayerFileTest {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

    @Test
    void readsCsvByTheNamesOfItsColumns() {
        PayerFile file = read("""
                \uFEFFoutcome,note,date,endToEndId,amountPence,reasonCode
                SETTLED,x,2026-09-01,a-1,100000,
                RETURNED,,2026-09-01,b-2,,AC04
                """);
        assertThat(file.format()).isEqualTo(PayerFileFormat.CSV);
        assertThat(file.rows())
                .containsExactly(
                        new ReportedPayment(1, "a-1", PaymentOutcome.SETTLED, DAY, null, 100_000L, true),
                        new ReportedPayment(2, "b-2", PaymentOutcome.RETURNED, DAY, "AC04", null, true));
    }

    @Test
    void marksEachRowThatHasNotTheFormItMustHave() {
        List<ReportedPayment> rows = read("""
                endToEndId,outcome,date,reasonCode,amountPence
                a-1,settled,2026-09-01,,
                a-1,SETTLED,01/09/2026,,
                a-1,SETTLED,,,
                =cmd|' /C calc'!A0,SETTLED,2026-09-01,,
                a-1,RETURNED,2026-09-01,too long,
                a-1,SETTLED,2026-09-01,,1000.00
                a-1,SETTLED,2026-09-01,,99999999999999999999
                a-1
                """).rows();
        assertThat(rows).hasSize(8).noneMatch(ReportedPayment::readable);
        assertThat(rows.get(3).endToEndId()).isNull();
    }

    @Test
    void readsAStatusReportOfABank() {
        PayerFile file = read("""
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt>
                <GrpHdr><MsgId>m</MsgId><CreDtTm>2026-09-01T10:00:00Z</CreDtTm></GrpHdr>
                <OrgnlGrpInfAndSts><OrgnlMsgId>o</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId></OrgnlGrpInfAndSts>
                <OrgnlPmtInfAndSts><OrgnlPmtInfId>o</OrgnlPmtInfId>
                <TxInfAndSts><OrgnlEndToEndId>a-1</OrgnlEndToEndId><TxSts>ACSC</TxSts>
                <AccptncDtTm>2026-08-31T10:00:00Z</AccptncDtTm>
                <OrgnlTxRef><Amt><InstdAmt Ccy="GBP">1000.5</InstdAmt></Amt></OrgnlTxRef></TxInfAndSts>
                <TxInfAndSts><OrgnlEndToEndId>b-1</OrgnlEndToEndId><TxSts>RJCT</TxSts>
                <StsRsnInf><Rsn><Cd>AC04</Cd></Rsn></StsRsnInf></TxInfAndSts>
                <TxInfAndSts><OrgnlEndToEndId>c-1</OrgnlEndToEndId><TxSts>PDNG</TxSts></TxInfAndSts>
                </OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>
                """);
        assertThat(file.format()).isEqualTo(PayerFileFormat.PAIN002);
        assertThat(file.rows())
                .containsExactly(
                        new ReportedPayment(1, "a-1", PaymentOutcome.SETTLED, DAY.minusDays(1), null, 100_050L, true),
                        new ReportedPayment(2, "b-1", PaymentOutcome.REJECTED, DAY, "AC04", null, true),
                        new ReportedPayment(3, "c-1", null, DAY, null, null, true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "endToEndId,outcome,date\n",
                "endToEndId,outcome\na-1,SETTLED\n",
                "outcome,outcome,date\n\"open,SETTLED",
                "<Document>",
                "<Document/>",
                "<a></b>",
                "<!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><Document><TxInfAndSts><OrgnlEndToEndId>&e;"
                        + "</OrgnlEndToEndId></TxInfAndSts></Document>",
                "<!DOCTYPE d><Document><TxInfAndSts><OrgnlEndToEndId>a</OrgnlEndToEndId></TxInfAndSts></Document>"
            })
    void refusesWhatIsNoAnswerOfAPayer(String text) {
        assertThatThrownBy(() -> read(text)).hasMessage("RESPONSE_FILE_UNREADABLE");
    }

    @Test
    void refusesBytesThatAreNoUtf8() {
        assertThatThrownBy(() -> PayerFile.read(new byte[] {(byte) 0xC3, 0x28, 0, (byte) 0xFF}))
                .hasMessage("RESPONSE_FILE_UNREADABLE");
    }

    @Test
    void refusesMoreRowsThanAFileMayHave() {
        String row = "a-1,SETTLED,2026-09-01\n";
        assertThat(read("endToEndId,outcome,date\n" + row.repeat(10_000)).rows())
                .hasSize(10_000);
        assertThatThrownBy(() -> read("endToEndId,outcome,date\n" + row.repeat(10_001)))
                .hasMessage("RESPONSE_FILE_TOO_LONG");
    }

    private static PayerFile read(String text) {
        return PayerFile.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
