package careers.training.payment;

import jakarta.validation.constraints.NotNull;

/** Asks for the payment file, which is given out once. */
public record TakePaymentFile(@NotNull PaymentFileFormat format) {}
