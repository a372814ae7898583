package careers.training.payment;

import careers.platform.json.CanonicalJson;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A run rendered for the payer, always from its lines. Every value is a number, a UUID or an establishment's
 * reference, so neither format needs escaping and no cell can be a formula.
 */
final class PaymentFile {

    private PaymentFile() {}

    /** One array of lines as canonical JSON (RFC 8785), in order of end-to-end id. */
    static String json(List<PaymentLine> lines) {
        return lines.stream()
                .map(line -> "{\"amountPence\":" + line.amountPence()
                        + ",\"claimId\":\"" + line.claimId()
                        + "\",\"currency\":\"GBP\",\"endToEndId\":\"" + line.endToEndId()
                        + "\",\"payee\":\"" + line.payee() + "\"}")
                .collect(Collectors.joining(",", "[", "]"));
    }

    /** The same lines as CSV (RFC 4180) with a header. */
    static String csv(List<PaymentLine> lines) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord("endToEndId", "payee", "amountPence", "currency", "claimId");
            lines.forEach(line -> csv.writeRecord(
                    line.endToEndId(),
                    line.payee(),
                    Long.toString(line.amountPence()),
                    "GBP",
                    line.claimId().toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    static String render(PaymentFileFormat format, List<PaymentLine> lines) {
        return format == PaymentFileFormat.CSV ? csv(lines) : json(lines);
    }

    /** Digest of the lines, the same for every rendering: what is locked and authorised. */
    static String contentSha256(List<PaymentLine> lines) {
        return sha256(json(lines));
    }

    static String sha256(String content) {
        return CanonicalJson.sha256(content.getBytes(StandardCharsets.UTF_8));
    }

    static long totalPence(List<PaymentLine> lines) {
        return lines.stream().mapToLong(PaymentLine::amountPence).reduce(0, Math::addExact);
    }
}
