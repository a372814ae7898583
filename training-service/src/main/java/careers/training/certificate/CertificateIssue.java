package careers.training.certificate;

import careers.platform.event.Outbox;
import careers.platform.id.Ids;
import careers.platform.json.CanonicalJson;
import careers.platform.time.LondonCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** Issues certificates and ends them, in the transaction of whatever is the cause; every step leaves one event. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class CertificateIssue {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final CertificateRepository certificates;
    private final CertificateFactsTable facts;
    private final CertificateKeyTable keys;
    private final CertificateSigner signer;
    private final Outbox outbox;
    private final LondonCalendar calendar;

    CertificateIssue(
            CertificateRepository certificates,
            CertificateFactsTable facts,
            CertificateKeyTable keys,
            CertificateSigner signer,
            Outbox outbox,
            LondonCalendar calendar) {
        this.certificates = certificates;
        this.facts = facts;
        this.keys = keys;
        this.signer = signer;
        this.outbox = outbox;
        this.calendar = calendar;
    }

    /** The first certificate for a pass. */
    Certificate issue(UUID completion) {
        return stepped(newCertificate(completion));
    }

    /** Another certificate in place of one that stands, with what the registers say today. */
    Certificate reissue(Certificate earlier, ReissueReason reason) {
        earlier.supersede(calendar.now());
        stepped(earlier);
        Certificate later = newCertificate(earlier.completionId);
        later.inPlaceOf(earlier, reason);
        return stepped(later);
    }

    Certificate revoke(Certificate certificate, RevocationReason reason) {
        certificate.revoke(reason, calendar.now());
        return stepped(certificate);
    }

    private Certificate newCertificate(UUID completion) {
        CertificateFacts known = facts.of(completion);
        Instant now = calendar.now();
        keys.keep(signer.publicKey(), now);
        CertificateContent content = CertificateContent.of(known, CertificateNumber.random(RANDOM), calendar.today());
        return new Certificate(Ids.next(), known, signed(content), now);
    }

    private SignedContent signed(CertificateContent content) {
        byte[] canonical = signer.canonical(content);
        return new SignedContent(
                content.number(),
                new String(canonical, StandardCharsets.UTF_8),
                CanonicalJson.sha256(canonical),
                signer.sign(canonical),
                signer.publicKey().id());
    }

    private Certificate stepped(Certificate certificate) {
        certificates.persistAndFlush(certificate);
        CertificateMoved event = CertificateMoved.of(certificate, calendar.today());
        // Every step is one flush, so the row's version counts the steps from 0 and its events from 1.
        outbox.append(event.type(), certificate.id.toString(), certificate.version + 1, event);
        return certificate;
    }
}
