package careers.training.payment;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A payer's answer as ISO 20022 customer payment status report, pain.002: of each {@code TxInfAndSts} the end-to-end id,
 * the status (ACSC and ACCC are settled, RJCT is rejected, everything else is not final), its reason, amount and day.
 * Documents with a DTD are refused, so no entity is ever expanded.
 */
final class Pain002 {

    private static final String TRANSACTION = "TxInfAndSts";
    private static final String MESSAGE_DAY = "GrpHdr/CreDtTm";

    private final Deque<String> path = new ArrayDeque<>();
    private final Map<String, String> values = new HashMap<>();
    private final List<ReportedPayment> rows = new ArrayList<>();
    private String messageDay;

    private Pain002() {}

    static List<ReportedPayment> rows(String text) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        Pain002 report = new Pain002();
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(text));
            while (xml.hasNext()) {
                report.take(xml.next(), xml);
            }
            return report.rows;
        } catch (XMLStreamException e) {
            throw PaymentError.RESPONSE_FILE_UNREADABLE.problem();
        }
    }

    private void take(int event, XMLStreamReader xml) {
        switch (event) {
            case XMLStreamConstants.DTD -> throw PaymentError.RESPONSE_FILE_UNREADABLE.problem();
            case XMLStreamConstants.START_ELEMENT -> start(xml.getLocalName());
            case XMLStreamConstants.CHARACTERS -> value(xml.getText());
            case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
            default -> {}
        }
    }

    private void start(String element) {
        path.addLast(element);
        if (element.equals(TRANSACTION)) {
            values.clear();
        }
    }

    private void value(String text) {
        if (text.isBlank() || path.isEmpty()) {
            return;
        }
        values.put(path.getLast(), text.strip());
        if (String.join("/", path).endsWith(MESSAGE_DAY)) {
            messageDay = text.strip();
        }
    }

    private void end(String element) {
        if (element.equals(TRANSACTION)) {
            rows.add(row());
            if (rows.size() > PayerFile.MOST_ROWS) {
                throw PaymentError.RESPONSE_FILE_TOO_LONG.problem();
            }
        }
        path.removeLast();
    }

    private ReportedPayment row() {
        Optional<String> id = PayerFileText.endToEndId(values.get("OrgnlEndToEndId"));
        PaymentOutcome outcome = outcome(values.getOrDefault("TxSts", ""));
        var day = PayerFileText.day(dayOf(values.getOrDefault("AccptncDtTm", messageDay)));
        String reason = values.get("Cd");
        String amount = values.get("InstdAmt");
        boolean readable = id.isPresent()
                && (outcome == null || day.isPresent())
                && (amount == null || pence(amount).isPresent());
        return new ReportedPayment(
                rows.size() + 1,
                id.orElse(null),
                outcome,
                day.orElse(null),
                PayerFileText.reasonCode(reason).orElse(null),
                pence(amount).orElse(null),
                readable);
    }

    private static PaymentOutcome outcome(String status) {
        return switch (status) {
            case "ACSC", "ACCC" -> PaymentOutcome.SETTLED;
            case "RJCT" -> PaymentOutcome.REJECTED;
            default -> null;
        };
    }

    private static String dayOf(String instant) {
        return instant == null || instant.length() < 10 ? null : instant.substring(0, 10);
    }

    private static Optional<Long> pence(String pounds) {
        return Optional.ofNullable(pounds)
                .filter(text -> text.matches("[0-9]{1,13}(\\.[0-9]{1,2})?"))
                .map(text -> new BigDecimal(text).movePointRight(2).longValueExact());
    }
}
