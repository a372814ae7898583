package careers.training.certificate;

/**
 * Content that was signed.
 *
 * @param payload in canonical form; its UTF-8 bytes are what the signature is over
 * @param sha256 of the same bytes
 */
record SignedContent(String number, String payload, String sha256, byte[] signature, String keyId) {}
