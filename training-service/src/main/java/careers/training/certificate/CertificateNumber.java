package careers.training.certificate;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * The number on a certificate: CL and 16 characters of Crockford's Base32, 80 random bits, so that nobody meets one by
 * trying. Whoever knows it may ask what it stands for.
 *
 * @param value as printed, {@code CL-7K3M-9QXT-2B4N-HW8D}
 */
record CertificateNumber(String value) {

    static final String FORM = "CL(-[0-9A-HJKMNP-TV-Z]{4}){4}";

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final String PREFIX = "CL";
    private static final int LENGTH = 16;
    private static final int GROUP = 4;

    static CertificateNumber random(SecureRandom random) {
        StringBuilder characters = new StringBuilder(LENGTH);
        random.ints(LENGTH, 0, ALPHABET.length()).forEach(i -> characters.append(ALPHABET.charAt(i)));
        return grouped(characters.toString());
    }

    /** A number as somebody typed it: any case, with or without hyphens, O for 0 and I or L for 1. */
    static Optional<CertificateNumber> read(String typed) {
        String compact = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
        if (!compact.startsWith(PREFIX) || compact.length() != PREFIX.length() + LENGTH) {
            return Optional.empty();
        }
        CertificateNumber number = grouped(compact.substring(PREFIX.length())
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1'));
        return Optional.of(number).filter(read -> read.value.matches(FORM));
    }

    private static CertificateNumber grouped(String characters) {
        StringBuilder number = new StringBuilder(PREFIX);
        for (int from = 0; from < LENGTH; from += GROUP) {
            number.append('-').append(characters, from, from + GROUP);
        }
        return new CertificateNumber(number.toString());
    }
}
