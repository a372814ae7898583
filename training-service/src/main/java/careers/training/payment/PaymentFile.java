package careers.training.payment;

import careers.platform.json.CanonicalJson;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A run rendered for the payer, always from its lines. Every value is a number, a UUID or a reference of a payee that the
 * database keeps to letters, digits and a hyphen within, so no format needs escaping and no cell can be a formula.
 *
 * @param instructedAt when the payments were ordered
 * @param lines in order of end-to-end id
 */
record PaymentFile(UUID runId, Instant instructedAt, List<PaymentLine> lines) {

    String render(PaymentFileFormat format) {
        return switch (format) {
            case CSV -> csv();
            case JSON -> json();
            case PAIN001 -> new Pain001(this).text();
        };
    }

    /** Canonical JSON (RFC 8785) with control totals. */
    private String json() {
        return "{\"currency\":\"GBP\",\"lineCount\":" + lines.size() + ",\"lines\":" + content(lines) + ",\"runId\":\""
                + runId + "\",\"totalPence\":" + totalPence(lines) + "}";
    }

    /** CSV (RFC 4180) with a header. */
    private String csv() {
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

    /** Digest of the lines, the same for every rendering: what is locked and authorised. */
    static String contentSha256(List<PaymentLine> lines) {
        return sha256(content(lines));
    }

    static String sha256(String content) {
        return CanonicalJson.sha256(content.getBytes(StandardCharsets.UTF_8));
    }

    static long totalPence(List<PaymentLine> lines) {
        return lines.stream().mapToLong(PaymentLine::amountPence).reduce(0, Math::addExact);
    }

    private static String content(List<PaymentLine> lines) {
        return lines.stream()
                .map(line -> "{\"amountPence\":" + line.amountPence()
                        + ",\"claimId\":\"" + line.claimId()
                        + "\",\"currency\":\"GBP\",\"endToEndId\":\"" + line.endToEndId()
                        + "\",\"payee\":\"" + line.payee() + "\"}")
                .collect(Collectors.joining(",", "[", "]"));
    }
}
