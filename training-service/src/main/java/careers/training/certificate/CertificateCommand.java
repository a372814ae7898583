package careers.training.certificate;

/** What can be done to a certificate. */
public enum CertificateCommand {
    REVOKE,
    REISSUE
}
