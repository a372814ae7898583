package careers.training.payment;

import careers.training.money.Money;
import java.util.UUID;

/**
 * The payment file.
 *
 * @param sha256 digest of {@code content} as UTF-8
 * @param total control total: the sum of the lines
 */
public record PaymentFileView(
        UUID runId, PaymentFileFormat format, String sha256, int lineCount, Money total, String content) {}
