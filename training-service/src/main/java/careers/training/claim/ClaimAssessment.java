package careers.training.claim;

import careers.platform.problem.PlatformError;
import careers.platform.time.LondonCalendar;
import careers.training.access.Oversight;
import careers.training.access.Reach;
import careers.training.bursary.ClaimFacts;
import careers.training.bursary.Evidence;
import careers.training.bursary.EvidenceKind;
import careers.training.claim.HoldingTable.Holding;
import careers.training.enrolment.EnrolmentService;
import careers.training.enrolment.EnrolmentView;
import careers.training.establishment.EstablishmentService;
import careers.training.establishment.EstablishmentView;
import careers.training.establishment.Nation;
import careers.training.policy.Policies;
import careers.training.policy.PolicyInForce;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Gathers what the rules ask for. The dry run, the submission and the amendment use the same facts. */
@ApplicationScoped
class ClaimAssessment {

    private final EnrolmentService enrolments;
    private final EstablishmentService establishments;
    private final HoldingTable holdings;
    private final Policies policies;
    private final Oversight oversight;
    private final LondonCalendar calendar;

    ClaimAssessment(
            EnrolmentService enrolments,
            EstablishmentService establishments,
            HoldingTable holdings,
            Policies policies,
            Oversight oversight,
            LondonCalendar calendar) {
        this.enrolments = enrolments;
        this.establishments = establishments;
        this.holdings = holdings;
        this.policies = policies;
        this.oversight = oversight;
        this.calendar = calendar;
    }

    /** The case of an enrolment in reach, or 404. */
    ClaimCase of(UUID enrolmentId, List<Evidence> evidence, Reach reach) {
        EnrolmentView enrolment = enrolments.find(enrolmentId, reach).orElseThrow(PlatformError.NOT_FOUND::problem);
        Optional<PolicyInForce> policy = policies.on(calendar.today(), enrolment.level());
        Holding holding = holding(policy.map(PolicyInForce::schemeId).orElse(null), enrolment);
        return new ClaimCase(
                enrolment, policy.orElse(null), facts(calendar.today(), enrolment, policy, evidence, holding));
    }

    /**
     * The case of a claim that was returned: under its own terms and as of the day it was made. What it
     * holds itself is not counted against it.
     */
    ClaimCase of(BursaryClaim claim, List<Evidence> evidence, Reach reach) {
        EnrolmentView enrolment =
                enrolments.find(claim.enrolmentId, reach).orElseThrow(PlatformError.NOT_FOUND::problem);
        PolicyInForce policy = policies.of(claim.policyVersionId, claim.level);
        LocalDate made = LocalDate.ofInstant(claim.submittedAt, LondonCalendar.LONDON);
        Holding holding = holding(claim.schemeId, enrolment).without(claim);
        return new ClaimCase(enrolment, policy, facts(made, enrolment, Optional.of(policy), evidence, holding));
    }

    private ClaimFacts facts(
            LocalDate day,
            EnrolmentView enrolment,
            Optional<PolicyInForce> policy,
            List<Evidence> evidence,
            Holding holding) {
        return new ClaimFacts(
                day,
                policy.map(PolicyInForce::terms),
                policy.map(PolicyInForce::schemeFrozen).orElse(false),
                Optional.ofNullable(enrolment.completedOn()),
                setting(establishments.get(enrolment.establishment())),
                holding.appointed(),
                kinds(evidence),
                holding.liveClaims(),
                holding.leaderUsed(),
                holding.institutionUsed(),
                holding.uncommittedPence());
    }

    /** Counted over every school: the leader may hold a bursary at another one. */
    private Holding holding(UUID scheme, EnrolmentView enrolment) {
        return oversight.across(() -> holdings.of(scheme, enrolment));
    }

    private static Set<EvidenceKind> kinds(List<Evidence> evidence) {
        return evidence.stream().map(Evidence::kind).collect(Collectors.toSet());
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
