package careers.training.certificate;

import careers.platform.problem.ErrorCode;
import careers.platform.problem.NamedConstraints;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

@ApplicationScoped
class CertificateConstraints implements NamedConstraints {

    @Override
    public Map<String, ErrorCode> byName() {
        return Map.of(
                "uq_certificate_live", CertificateError.CERTIFICATE_STATE_CONFLICT,
                "uq_certificate_supersedes", CertificateError.CERTIFICATE_STATE_CONFLICT,
                "ck_certificate_edge", CertificateError.CERTIFICATE_STATE_CONFLICT,
                "ck_certificate_passed", CertificateError.CERTIFICATE_STATE_CONFLICT);
    }
}
