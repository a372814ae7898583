package careers.training.payment;

/** How a payer answers. */
public enum PayerFileFormat {
    CSV,
    /** ISO 20022 customer payment status report, pain.002. */
    PAIN002
}
