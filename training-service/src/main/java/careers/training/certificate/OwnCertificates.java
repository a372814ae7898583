package careers.training.certificate;

import careers.platform.identity.CurrentUser;
import careers.platform.paging.Cursors;
import careers.platform.paging.Page;
import careers.platform.paging.PageQuery;
import careers.platform.problem.PlatformError;
import careers.training.access.OwnLeader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Gives careers leaders their own certificates. */
@ApplicationScoped
class OwnCertificates {

    private static final UUID FIRST = new UUID(0, 0);

    private final CertificateRepository certificates;
    private final CertificateService service;
    private final OwnLeader own;
    private final CurrentUser user;
    private final Cursors cursors;

    OwnCertificates(
            CertificateRepository certificates,
            CertificateService service,
            OwnLeader own,
            CurrentUser user,
            Cursors cursors) {
        this.certificates = certificates;
        this.service = service;
        this.own = own;
        this.user = user;
        this.cursors = cursors;
    }

    /** A page of the caller's certificates in order of issue; 404 when the token names no leader. */
    @Transactional
    Page<CertificateView> list(PageQuery query) {
        UUID leader = ownId();
        String scope = "careers-leaders/" + leader + "/certificates";
        UUID after = cursors.after(scope, query).map(UUID::fromString).orElse(FIRST);
        List<CertificateView> fetched = certificates.ofLeader(leader, after, query.limit() + 1).stream()
                .map(certificate -> CertificateView.of(certificate, user::has))
                .toList();
        return cursors.page(scope, fetched, query, view -> view.certificateId().toString());
    }

    /** The signed content of a certificate of the caller's, or 404. */
    @Transactional
    CertificateProof proof(UUID id) {
        return service.proof(one(id));
    }

    /** The file of a certificate of the caller's, or 404. */
    @Transactional
    byte[] document(UUID id, Locale language) {
        return service.document(one(id), language);
    }

    private Certificate one(UUID id) {
        return certificates.oneOfLeader(id, ownId()).orElseThrow(PlatformError.NOT_FOUND::problem);
    }

    private UUID ownId() {
        return own.id().orElseThrow(PlatformError.NOT_FOUND::problem);
    }
}
