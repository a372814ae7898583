package careers.training.certificate;

import careers.platform.identity.CurrentUser;
import careers.platform.paging.Cursors;
import careers.platform.paging.Page;
import careers.platform.paging.PageQuery;
import careers.platform.problem.PlatformError;
import careers.platform.web.ETags;
import careers.training.access.Reach;
import careers.training.access.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** What those concerned can read of certificates, and what administrators decide about them. */
@ApplicationScoped
class CertificateService {

    private static final UUID FIRST = new UUID(0, 0);

    private final CertificateRepository certificates;
    private final CertificateIssue issue;
    private final CertificateSigner signer;
    private final CertificateDocuments documents;
    private final CurrentUser user;
    private final Cursors cursors;

    CertificateService(
            CertificateRepository certificates,
            CertificateIssue issue,
            CertificateSigner signer,
            CertificateDocuments documents,
            CurrentUser user,
            Cursors cursors) {
        this.certificates = certificates;
        this.issue = issue;
        this.signer = signer;
        this.documents = documents;
        this.user = user;
        this.cursors = cursors;
    }

    /** A page of the certificates in reach, in order of issue, optionally of one enrolment. */
    Page<CertificateView> list(UUID enrolment, PageQuery query) {
        String scope = "certificates/" + user.id() + "?enrolment=" + enrolment;
        UUID after = cursors.after(scope, query).map(UUID::fromString).orElse(FIRST);
        List<CertificateView> fetched = certificates.after(after, enrolment, reach(), query.limit() + 1).stream()
                .map(certificate -> CertificateView.of(certificate, user::has))
                .toList();
        return cursors.page(scope, fetched, query, view -> view.certificateId().toString());
    }

    CertificateView get(UUID id) {
        return CertificateView.of(inReach(id), user::has);
    }

    CertificateProof proof(UUID id) {
        return proof(inReach(id));
    }

    CertificateProof proof(Certificate certificate) {
        return CertificateProof.of(content(certificate), certificate);
    }

    /** The file of a certificate that stands; the same bytes each time. */
    @Transactional
    byte[] document(UUID id, Locale language) {
        return document(inReach(id), language);
    }

    byte[] document(Certificate certificate, Locale language) {
        if (certificate.state != CertificateState.ISSUED) {
            throw CertificateError.CERTIFICATE_STATE_CONFLICT
                    .problem()
                    .with("state", certificate.state)
                    .with("allowedActions", CertificateLifeCycle.TABLE.allowed(certificate.state, user::has));
        }
        return documents.get(certificate.id, proof(certificate), language);
    }

    @Transactional
    CertificateView revoke(UUID id, String ifMatch, RevocationReason reason) {
        Certificate certificate = toChange(id, ifMatch);
        if (reason == RevocationReason.COMPLETION_VOIDED) {
            throw CertificateError.COMPLETION_STANDS.problem();
        }
        return CertificateView.of(issue.revoke(certificate, reason), user::has);
    }

    @Transactional
    CertificateView reissue(UUID id, String ifMatch, ReissueReason reason) {
        return CertificateView.of(issue.reissue(toChange(id, ifMatch), reason), user::has);
    }

    private Certificate toChange(UUID id, String ifMatch) {
        Certificate certificate = certificates.toChange(id).orElseThrow(PlatformError.NOT_FOUND::problem);
        ETags.requireMatch(ifMatch, certificate.version);
        return certificate;
    }

    private Certificate inReach(UUID id) {
        return certificates.one(id, reach()).orElseThrow(PlatformError.NOT_FOUND::problem);
    }

    private CertificateContent content(Certificate certificate) {
        if (certificate.payload == null) {
            throw CertificateError.CERTIFICATE_CONTENT_ERASED.problem();
        }
        return signer.read(certificate.payload);
    }

    private Reach reach() {
        return Reach.ofReader(user, Role.PROGRAMME_ADMINISTRATOR, Role.AUDITOR);
    }
}
