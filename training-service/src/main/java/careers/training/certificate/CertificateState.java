package careers.training.certificate;

/** Where a certificate stands; only ISSUED is valid. */
public enum CertificateState {
    ISSUED,
    REVOKED,
    SUPERSEDED
}
