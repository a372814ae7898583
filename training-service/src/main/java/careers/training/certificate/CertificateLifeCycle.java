package careers.training.certificate;

import static careers.training.lifecycle.LifeCycle.edge;

import careers.training.access.Role;
import careers.training.lifecycle.LifeCycle;
import careers.training.lifecycle.LifeCycle.Edge;
import java.util.List;

/** The permitted steps of a certificate. That its completion was voided revokes it without anybody asking. */
final class CertificateLifeCycle {

    static final LifeCycle<CertificateState, CertificateCommand> TABLE =
            LifeCycle.of(List.<Edge<CertificateState, CertificateCommand>>of(
                    edge(
                            CertificateState.ISSUED,
                            CertificateCommand.REVOKE,
                            CertificateState.REVOKED,
                            Role.PROGRAMME_ADMINISTRATOR),
                    edge(
                            CertificateState.ISSUED,
                            CertificateCommand.REISSUE,
                            CertificateState.SUPERSEDED,
                            Role.PROGRAMME_ADMINISTRATOR)));

    private CertificateLifeCycle() {}
}
