package careers.training.payment;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Texts of a payer's file and the forms they must have; what has not the form is absent. */
final class PayerFileText {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final Pattern END_TO_END_ID = Pattern.compile("[A-Za-z0-9-]{1,35}");
    private static final Pattern REASON_CODE = Pattern.compile("[A-Z0-9]{4}");
    private static final Pattern PENCE = Pattern.compile("[0-9]{1,15}");

    private PayerFileText() {}

    /** The file as UTF-8, with or without byte order mark; a problem when it is something else. */
    static String decode(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw PaymentError.RESPONSE_FILE_UNREADABLE.problem();
        }
    }

    static Optional<String> endToEndId(String text) {
        return Optional.ofNullable(text)
                .map(String::strip)
                .filter(id -> END_TO_END_ID.matcher(id).matches());
    }

    static Optional<String> reasonCode(String text) {
        return Optional.ofNullable(text)
                .map(String::strip)
                .filter(code -> REASON_CODE.matcher(code).matches());
    }

    static Optional<Long> pence(String text) {
        return Optional.ofNullable(text)
                .map(String::strip)
                .filter(amount -> PENCE.matcher(amount).matches())
                .map(Long::valueOf);
    }

    /** A day of the years 2000 to 2199, {@code 2026-09-01}. */
    static Optional<LocalDate> day(String text) {
        try {
            return Optional.ofNullable(text)
                    .map(value -> LocalDate.parse(value.strip()))
                    .filter(day -> day.getYear() >= 2000 && day.getYear() < 2200);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
