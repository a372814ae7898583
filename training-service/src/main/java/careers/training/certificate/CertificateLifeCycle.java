package careers.training.certificate;

import careers.training.access.Role;
import careers.training.lifecycle.LifeCycle;

/** The permitted steps of a certificate. That its completion was voided revokes it without anybody asking. */
final class CertificateLifeCycle {

    static final LifeCycle<CertificateState, CertificateCommand> TABLE =
            LifeCycle.<CertificateState, CertificateCommand>empty()
                    .edge(
                            CertificateState.ISSUED,
                            CertificateCommand.REVOKE,
                            CertificateState.REVOKED,
                            Role.PROGRAMME_ADMINISTRATOR)
                    .edge(
                            CertificateState.ISSUED,
                            CertificateCommand.REISSUE,
                            CertificateState.SUPERSEDED,
                            Role.PROGRAMME_ADMINISTRATOR);

    private CertificateLifeCycle() {}
}
