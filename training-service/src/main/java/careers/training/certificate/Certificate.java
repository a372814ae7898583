package careers.training.certificate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A certificate: what was signed, for whom, and whether it still holds. Payload null: the holder's name was erased. */
@Entity
class Certificate {

    @Id
    UUID id;

    String number;
    UUID completionId;
    UUID enrolmentId;
    UUID leaderId;
    UUID providerId;
    String providerUkprn;
    String establishment;
    String payload;
    String payloadSha256;
    byte[] signature;
    String keyId;
    UUID supersedes;

    @Enumerated(EnumType.STRING)
    ReissueReason reissueReason;

    @Enumerated(EnumType.STRING)
    CertificateState state;

    Instant issuedAt;
    Instant endedAt;

    @Enumerated(EnumType.STRING)
    RevocationReason revocationReason;

    Instant erasedAt;

    @Version
    long version;

    protected Certificate() {}

    Certificate(UUID id, CertificateFacts facts, SignedContent signed, Instant at) {
        this.id = id;
        this.number = signed.number();
        this.completionId = facts.completionId();
        this.enrolmentId = facts.enrolmentId();
        this.leaderId = facts.leaderId();
        this.providerId = facts.providerId();
        this.providerUkprn = facts.providerUkprn();
        this.establishment = facts.establishment();
        this.payload = signed.payload();
        this.payloadSha256 = signed.sha256();
        this.signature = signed.signature();
        this.keyId = signed.keyId();
        this.state = CertificateState.ISSUED;
        this.issuedAt = at;
    }

    void inPlaceOf(Certificate earlier, ReissueReason reason) {
        supersedes = earlier.id;
        reissueReason = reason;
    }

    void revoke(RevocationReason reason, Instant at) {
        end(CertificateCommand.REVOKE, at);
        revocationReason = reason;
    }

    void supersede(Instant at) {
        end(CertificateCommand.REISSUE, at);
    }

    private void end(CertificateCommand command, Instant at) {
        state = CertificateLifeCycle.TABLE
                .next(state, command)
                .orElseThrow(() -> CertificateError.CERTIFICATE_STATE_CONFLICT
                        .problem()
                        .with("state", state)
                        .with("allowedActions", CertificateLifeCycle.TABLE.allowed(state, role -> true)));
        endedAt = at;
    }
}
