package careers.training.policy;

import careers.platform.id.Ids;
import careers.platform.identity.CurrentUser;
import careers.platform.paging.Cursors;
import careers.platform.paging.Page;
import careers.platform.paging.PageQuery;
import careers.platform.problem.PlatformError;
import careers.platform.time.LondonCalendar;
import careers.platform.web.ETags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Leads versions of the terms from a draft into force. */
@ApplicationScoped
public class PolicyService {

    private static final String SCOPE = "policy-versions";
    private static final UUID FIRST = new UUID(0, 0);

    private final PolicyVersionRepository policies;
    private final SchemeRepository schemes;
    private final PolicySimulation simulation;
    private final PolicyDigest digest;
    private final CurrentUser user;
    private final Cursors cursors;
    private final LondonCalendar calendar;

    PolicyService(
            PolicyVersionRepository policies,
            SchemeRepository schemes,
            PolicySimulation simulation,
            PolicyDigest digest,
            CurrentUser user,
            Cursors cursors,
            LondonCalendar calendar) {
        this.policies = policies;
        this.schemes = schemes;
        this.simulation = simulation;
        this.digest = digest;
        this.user = user;
        this.cursors = cursors;
        this.calendar = calendar;
    }

    /** Begins a version. The scheme is locked, so that two at once get two numbers. */
    @Transactional
    public PolicyVersionView draft(WritePolicy terms) {
        refuseContradictions(terms);
        Scheme scheme = schemes.toChange(terms.scheme()).orElseThrow(PolicyError.SCHEME_UNKNOWN::problem);
        PolicyVersion policy = new PolicyVersion(Ids.next(), scheme.id, policies.nextNumber(scheme.id), calendar.now());
        policy.write(terms, digest.of(terms), user.id());
        policies.persistAndFlush(policy);
        return view(policy);
    }

    /** Writes a draft anew, starting from the version the caller has seen. */
    @Transactional
    public PolicyVersionView edit(UUID id, String ifMatch, WritePolicy terms) {
        PolicyVersion policy = toChange(id);
        ETags.requireMatch(ifMatch, policy.version);
        refuseContradictions(terms);
        if (schemes.ofCode(terms.scheme())
                .filter(scheme -> scheme.id.equals(policy.schemeId))
                .isEmpty()) {
            throw PolicyError.SCHEME_UNKNOWN.problem();
        }
        policy.write(terms, digest.of(terms), user.id());
        policies.flush();
        return view(policy);
    }

    /** Simulates the terms and keeps with them what was found. */
    @Transactional
    public PolicyVersionView simulate(UUID id, RecordSimulation request) {
        PolicyVersion policy = toChange(id);
        policy.simulated(simulation.run(policy, request.academicYear()), user.id(), calendar.now());
        policies.flush();
        return view(policy);
    }

    /** Makes a draft of them again. */
    @Transactional
    public PolicyVersionView revise(UUID id) {
        return change(id, PolicyVersion::revise);
    }

    /** Approves exactly the terms named, by somebody who did not write them. */
    @Transactional
    public PolicyVersionView approve(UUID id, ApprovePolicy request) {
        return change(id, policy -> policy.approve(request.contentSha256(), user.id(), calendar.now()));
    }

    /** Puts approved terms into force from their first day; the terms without a last day end the day before. */
    @Transactional
    public PolicyVersionView activate(UUID id) {
        PolicyVersion policy = toChange(id);
        policy.requireAllowed(PolicyCommand.ACTIVATE);
        // Written first: at no moment are two in force on one day.
        policies.openEnded(policy.schemeId).ifPresent(former -> former.retire(policy.effectiveFrom.minusDays(1)));
        policies.flush();
        policy.activate(calendar.today(), user.id(), calendar.now());
        policies.flush();
        return view(policy);
    }

    /** Ends terms on a day that has not passed, without a successor. */
    @Transactional
    public PolicyVersionView retire(UUID id, RetirePolicy request) {
        if (request.lastDay().isBefore(calendar.today())) {
            throw PolicyError.POLICY_RETROACTIVE.problem();
        }
        return change(id, policy -> policy.retire(request.lastDay()));
    }

    /** A page of all versions, in order of creation. */
    public Page<PolicyVersionView> list(PageQuery query) {
        UUID after = cursors.after(SCOPE, query).map(UUID::fromString).orElse(FIRST);
        List<PolicyVersionView> fetched = policies.after(after, query.limit() + 1).stream()
                .map(this::view)
                .toList();
        return cursors.page(
                SCOPE, fetched, query, view -> view.policyVersionId().toString());
    }

    /** One version, or 404. */
    public PolicyVersionView get(UUID id) {
        return policies.findByIdOptional(id).map(this::view).orElseThrow(PlatformError.NOT_FOUND::problem);
    }

    private PolicyVersionView change(UUID id, Consumer<PolicyVersion> change) {
        PolicyVersion policy = toChange(id);
        change.accept(policy);
        policies.flush();
        return view(policy);
    }

    private PolicyVersion toChange(UUID id) {
        return policies.oneToChange(id).orElseThrow(PlatformError.NOT_FOUND::problem);
    }

    private PolicyVersionView view(PolicyVersion policy) {
        return PolicyVersionView.of(policy, user::has);
    }

    private static void refuseContradictions(WritePolicy terms) {
        if (terms.amounts().stream()
                        .map(WritePolicy.LevelAmount::level)
                        .distinct()
                        .count()
                != 3) {
            throw PolicyError.POLICY_AMOUNTS_INCOMPLETE.problem();
        }
        LocalDate from = terms.acceptsFrom();
        if (from != null && terms.acceptsTo() != null && terms.acceptsTo().isBefore(from)) {
            throw PolicyError.POLICY_DATES_REVERSED.problem();
        }
    }
}
