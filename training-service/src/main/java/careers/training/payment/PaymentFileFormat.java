package careers.training.payment;

/** How a payment file is written. */
public enum PaymentFileFormat {
    CSV,
    JSON,
    /** ISO 20022 customer credit transfer initiation, pain.001.001.09. */
    PAIN001
}
