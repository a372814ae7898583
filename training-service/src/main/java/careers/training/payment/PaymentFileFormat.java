package careers.training.payment;

/** How a payment file is written. */
public enum PaymentFileFormat {
    CSV,
    JSON
}
