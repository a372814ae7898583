package careers.training.payment;

import java.util.List;

/** A payer's file as read: what it says of each payment, in its order. */
record PayerFile(PayerFileFormat format, List<ReportedPayment> rows) {

    /** The most rows a file may have. */
    static final int MOST_ROWS = 10_000;

    /** Reads a whole file; a problem when it is neither. */
    static PayerFile read(byte[] file) {
        String text = PayerFileText.decode(file);
        PayerFile read = text.stripLeading().startsWith("<")
                ? new PayerFile(PayerFileFormat.PAIN002, Pain002.rows(text))
                : new PayerFile(PayerFileFormat.CSV, PayerCsv.rows(text));
        if (read.rows().isEmpty()) {
            throw PaymentError.RESPONSE_FILE_UNREADABLE.problem();
        }
        if (read.rows().size() > MOST_ROWS) {
            throw PaymentError.RESPONSE_FILE_TOO_LONG.problem();
        }
        return read;
    }
}
