package careers.training.reference;

import careers.training.assurance.AssuranceConclusion;
import careers.training.assurance.AssuranceFinding;
import careers.training.assurance.SchoolAnswer;
import careers.training.certificate.ReissueReason;
import careers.training.certificate.RevocationReason;
import careers.training.claim.CaseReason;
import careers.training.clawback.ClawbackCancelReason;
import careers.training.clawback.ClawbackReason;
import careers.training.clawback.RepresentationGround;
import careers.training.clawback.WriteOffReason;
import careers.training.completion.VoidReason;
import careers.training.enrolment.CancellationReason;
import careers.training.enrolment.DeclineReason;
import careers.training.enrolment.DeferralReason;
import careers.training.enrolment.NonCompletionReason;
import careers.training.enrolment.RejectionReason;
import careers.training.enrolment.TransferReason;
import careers.training.enrolment.WithdrawalReason;
import careers.training.leader.ErasureReason;
import careers.training.leader.ParticipationReason;
import careers.training.policy.FreezeReason;
import careers.training.provider.SuspensionReason;
import careers.training.reason.CodedReason;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Every published list. A feature's enum of reasons is added here; that none is forgotten is tested. */
enum ReferenceList {
    ASSURANCE_CONCLUSIONS(AssuranceConclusion.values()),
    ASSURANCE_FINDINGS(AssuranceFinding.values()),
    ASSURANCE_SCHOOL_ANSWERS(SchoolAnswer.values()),
    CANCELLATION_REASONS(CancellationReason.values()),
    CERTIFICATE_REISSUE_REASONS(ReissueReason.values()),
    CERTIFICATE_REVOCATION_REASONS(RevocationReason.values()),
    CLAIM_CASE_REASONS(CaseReason.values()),
    CLAWBACK_CANCEL_REASONS(ClawbackCancelReason.values()),
    CLAWBACK_REASONS(ClawbackReason.values()),
    CLAWBACK_REPRESENTATION_GROUNDS(RepresentationGround.values()),
    CLAWBACK_WRITE_OFF_REASONS(WriteOffReason.values()),
    COMPLETION_VOID_REASONS(VoidReason.values()),
    DECLINE_REASONS(DeclineReason.values()),
    DEFERRAL_REASONS(DeferralReason.values()),
    LEADER_ERASURE_REASONS(ErasureReason.values()),
    NON_COMPLETION_REASONS(NonCompletionReason.values()),
    PARTICIPATION_REASONS(ParticipationReason.values()),
    PROVIDER_SUSPENSION_REASONS(SuspensionReason.values()),
    REJECTION_REASONS(RejectionReason.values()),
    SCHEME_FREEZE_REASONS(FreezeReason.values()),
    TRANSFER_REASONS(TransferReason.values()),
    WITHDRAWAL_REASONS(WithdrawalReason.values());

    private final List<CodedReason> codes;

    ReferenceList(CodedReason... codes) {
        this.codes = List.of(codes);
    }

    List<CodedReason> codes() {
        return codes;
    }

    /** The name in addresses: {@code certificate-revocation-reasons}. */
    String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<ReferenceList> of(String path) {
        return Arrays.stream(values()).filter(list -> list.path().equals(path)).findFirst();
    }
}
