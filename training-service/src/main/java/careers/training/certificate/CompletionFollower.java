package careers.training.certificate;

import careers.training.access.Oversight;
import careers.training.completion.CompletionDeclared;
import careers.training.completion.CompletionOutcome;
import careers.training.completion.CompletionVoided;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Issues a certificate with a pass and revokes it with the voiding, in the transaction of either. */
@ApplicationScoped
class CompletionFollower {

    private final CertificateIssue issue;
    private final CertificateRepository certificates;
    private final Oversight oversight;

    CompletionFollower(CertificateIssue issue, CertificateRepository certificates, Oversight oversight) {
        this.issue = issue;
        this.certificates = certificates;
        this.oversight = oversight;
    }

    void declared(@Observes CompletionDeclared completion) {
        if (completion.outcome() == CompletionOutcome.PASSED) {
            // The provider that declares may not read the register of leaders, and the certificate names one.
            oversight.across(() -> issue.issue(completion.completionId()));
        }
    }

    void voided(@Observes CompletionVoided completion) {
        certificates
                .standing(completion.completionId())
                .ifPresent(standing -> issue.revoke(standing, RevocationReason.COMPLETION_VOIDED));
    }
}
