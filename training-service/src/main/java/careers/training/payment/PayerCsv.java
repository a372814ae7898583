package careers.training.payment;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A payer's answer as CSV: columns {@code endToEndId}, {@code outcome} (SETTLED, REJECTED, RETURNED) and {@code date},
 * optionally {@code reasonCode} and {@code amountPence}, in any order; others are ignored.
 */
final class PayerCsv {

    private static final List<String> NEEDED = List.of("endToEndId", "outcome", "date");

    private PayerCsv() {}

    static List<ReportedPayment> rows(String text) {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder()
                .skipEmptyLines(true)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofNamedCsvRecord(text)) {
            List<ReportedPayment> rows = new ArrayList<>();
            for (NamedCsvRecord row : reader) {
                if (rows.isEmpty() && !row.getHeader().containsAll(NEEDED)) {
                    throw PaymentError.RESPONSE_FILE_UNREADABLE.problem();
                }
                rows.add(row(rows.size() + 1, row));
                if (rows.size() > PayerFile.MOST_ROWS) {
                    throw PaymentError.RESPONSE_FILE_TOO_LONG.problem();
                }
            }
            return rows;
        } catch (CsvParseException | IllegalStateException | IOException e) {
            throw PaymentError.RESPONSE_FILE_UNREADABLE.problem();
        }
    }

    private static ReportedPayment row(int number, NamedCsvRecord row) {
        Optional<String> id = PayerFileText.endToEndId(field(row, "endToEndId"));
        Optional<PaymentOutcome> outcome = outcome(field(row, "outcome"));
        Optional<LocalDate> day = PayerFileText.day(field(row, "date"));
        String reason = field(row, "reasonCode");
        String amount = field(row, "amountPence");
        boolean readable = id.isPresent()
                && outcome.isPresent()
                && day.isPresent()
                && (reason == null || PayerFileText.reasonCode(reason).isPresent())
                && (amount == null || PayerFileText.pence(amount).isPresent());
        return new ReportedPayment(
                number,
                id.orElse(null),
                outcome.orElse(null),
                day.orElse(null),
                PayerFileText.reasonCode(reason).orElse(null),
                PayerFileText.pence(amount).orElse(null),
                readable);
    }

    private static Optional<PaymentOutcome> outcome(String text) {
        return Arrays.stream(PaymentOutcome.values())
                .filter(outcome -> outcome.name().equals(text))
                .findFirst();
    }

    /** The field, or null when it is absent or blank. */
    private static String field(NamedCsvRecord row, String name) {
        return row.findField(name).filter(value -> !value.isBlank()).orElse(null);
    }
}
