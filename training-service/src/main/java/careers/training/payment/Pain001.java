package careers.training.payment;

import careers.platform.time.LondonCalendar;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * ISO 20022 customer credit transfer initiation, pain.001.001.09: one payment information block with one transaction a
 * line. The parties are references of a proprietary scheme; whoever executes the file knows their accounts, this service
 * does not.
 */
final class Pain001 {

    private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";
    private static final String SCHEME_REFERENCE = "CAREERS-LEADER-BURSARY";

    private final PaymentFile file;
    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    Pain001(PaymentFile file) {
        this.file = file;
        try {
            this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    String text() {
        try {
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("Document");
            xml.writeDefaultNamespace(NAMESPACE);
            xml.writeStartElement("CstmrCdtTrfInitn");
            groupHeader();
            paymentInformation();
            xml.writeEndDocument();
            xml.flush();
            return text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private void groupHeader() throws XMLStreamException {
        xml.writeStartElement("GrpHdr");
        value(compact(file.runId()), "MsgId");
        value(file.instructedAt().toString(), "CreDtTm");
        controlTotals();
        value(SCHEME_REFERENCE, "InitgPty", "Nm");
        xml.writeEndElement();
    }

    private void paymentInformation() throws XMLStreamException {
        xml.writeStartElement("PmtInf");
        value(compact(file.runId()), "PmtInfId");
        value("TRF", "PmtMtd");
        controlTotals();
        value(LocalDate.ofInstant(file.instructedAt(), LondonCalendar.LONDON).toString(), "ReqdExctnDt", "Dt");
        value(SCHEME_REFERENCE, "Dbtr", "Nm");
        value(SCHEME_REFERENCE, "DbtrAcct", "Id", "Othr", "Id");
        value("NOTPROVIDED", "DbtrAgt", "FinInstnId", "Othr", "Id");
        for (PaymentLine line : file.lines()) {
            transaction(line);
        }
        xml.writeEndElement();
    }

    private void transaction(PaymentLine line) throws XMLStreamException {
        xml.writeStartElement("CdtTrfTxInf");
        xml.writeStartElement("PmtId");
        value(compact(line.claimId()), "InstrId");
        value(line.endToEndId(), "EndToEndId");
        xml.writeEndElement();
        xml.writeStartElement("Amt");
        xml.writeStartElement("InstdAmt");
        xml.writeAttribute("Ccy", "GBP");
        xml.writeCharacters(pounds(line.amountPence()));
        xml.writeEndElement();
        xml.writeEndElement();
        value(line.payee(), "Cdtr", "Nm");
        value(line.payee(), "CdtrAcct", "Id", "Othr", "Id");
        xml.writeEndElement();
    }

    private void controlTotals() throws XMLStreamException {
        value(Integer.toString(file.lines().size()), "NbOfTxs");
        value(pounds(PaymentFile.totalPence(file.lines())), "CtrlSum");
    }

    /** Writes a text inside elements that hold nothing else. */
    private void value(String value, String... path) throws XMLStreamException {
        for (String element : path) {
            xml.writeStartElement(element);
        }
        xml.writeCharacters(value);
        for (int i = 0; i < path.length; i++) {
            xml.writeEndElement();
        }
    }

    private static String pounds(long pence) {
        return BigDecimal.valueOf(pence, 2).toPlainString();
    }

    /** A UUID in the 35 characters that ISO 20022 has for a reference. */
    private static String compact(UUID id) {
        return id.toString().replace("-", "");
    }
}
