package careers.training.claim;

import careers.platform.problem.PlatformError;
import careers.platform.time.LondonCalendar;
import careers.training.access.Reach;
import careers.training.bursary.ClaimFacts;
import careers.training.enrolment.EnrolmentService;
import careers.training.enrolment.EnrolmentView;
import careers.training.establishment.EstablishmentService;
import careers.training.establishment.EstablishmentView;
import careers.training.establishment.Nation;
import careers.training.leader.LeaderService;
import careers.training.ledger.Ledger;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Gathers what the rules ask for. The dry run and the submission use the same facts. */
@ApplicationScoped
class ClaimAssessment {

    private final EnrolmentService enrolments;
    private final EstablishmentService establishments;
    private final LeaderService leaders;
    private final EntitlementTable entitlements;
    private final BursaryClaimRepository claims;
    private final Ledger ledger;
    private final LondonCalendar calendar;

    ClaimAssessment(
            EnrolmentService enrolments,
            EstablishmentService establishments,
            LeaderService leaders,
            EntitlementTable entitlements,
            BursaryClaimRepository claims,
            Ledger ledger,
            LondonCalendar calendar) {
        this.enrolments = enrolments;
        this.establishments = establishments;
        this.leaders = leaders;
        this.entitlements = entitlements;
        this.claims = claims;
        this.ledger = ledger;
        this.calendar = calendar;
    }

    /** The case of an enrolment in reach, or 404. */
    ClaimCase of(UUID enrolmentId, Reach reach) {
        EnrolmentView enrolment = enrolments.find(enrolmentId, reach).orElseThrow(PlatformError.NOT_FOUND::problem);
        Optional<ClaimCase.Policy> policy = entitlements.policyOn(calendar.today());
        ClaimFacts facts = new ClaimFacts(
                calendar.today(),
                policy.map(ClaimCase.Policy::terms),
                Optional.ofNullable(enrolment.completedOn()),
                setting(establishments.get(enrolment.establishment())),
                enrolment.completedOn() != null
                        && leaders.heldAppointment(
                                enrolment.leaderId(), enrolment.establishment(), enrolment.completedOn()),
                claims.liveFor(enrolmentId),
                entitlement(
                        policy,
                        EntitlementTable.Subject.LEADER,
                        enrolment.leaderId().toString()),
                entitlement(policy, EntitlementTable.Subject.ESTABLISHMENT, enrolment.establishment()),
                ledger.uncommittedPence());
        return new ClaimCase(enrolment, policy.orElse(null), facts);
    }

    private ClaimFacts.Entitlement entitlement(
            Optional<ClaimCase.Policy> policy, EntitlementTable.Subject subject, String key) {
        return policy.map(terms -> entitlements.entitlement(terms.schemeId(), subject, key))
                .orElse(new ClaimFacts.Entitlement(0, 0));
    }

    private static ClaimFacts.Setting setting(EstablishmentView establishment) {
        ClaimFacts.Standing standing =
                switch (establishment.status()) {
                    case OPEN -> ClaimFacts.Standing.OPEN;
                    case CLOSED, PROPOSED -> ClaimFacts.Standing.NOT_OPEN;
                    case UNKNOWN -> ClaimFacts.Standing.UNKNOWN;
                };
        return new ClaimFacts.Setting(
                establishment.nation() == Nation.ENGLAND, standing, establishment.type(), establishment.phase());
    }
}
