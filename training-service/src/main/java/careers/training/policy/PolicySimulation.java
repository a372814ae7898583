package careers.training.policy;

import careers.platform.problem.PlatformError;
import careers.platform.time.LondonCalendar;
import careers.training.bursary.PolicyReplay;
import careers.training.bursary.PolicyTerms;
import careers.training.course.Level;
import careers.training.ledger.Ledger;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Replays a year of completions under terms: who gains, who loses, what it costs. Writes nothing. */
@ApplicationScoped
public class PolicySimulation {

    private final PolicyVersionRepository policies;
    private final PolicyTable terms;
    private final CompletionTable completions;
    private final Policies inForce;
    private final Ledger ledger;
    private final AgroalDataSource dataSource;
    private final LondonCalendar calendar;

    PolicySimulation(
            PolicyVersionRepository policies,
            PolicyTable terms,
            CompletionTable completions,
            Policies inForce,
            Ledger ledger,
            AgroalDataSource dataSource,
            LondonCalendar calendar) {
        this.policies = policies;
        this.terms = terms;
        this.completions = completions;
        this.inForce = inForce;
        this.ledger = ledger;
        this.dataSource = dataSource;
        this.calendar = calendar;
    }

    /** Simulates terms in a transaction in which the database refuses to write. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public PolicySimulationView simulate(SimulatePolicy request) {
        refuseWrites();
        PolicyVersion policy =
                policies.findByIdOptional(request.policyVersionId()).orElseThrow(PlatformError.NOT_FOUND::problem);
        return run(policy, request.academicYear());
    }

    /** Simulates terms in the caller's transaction. */
    PolicySimulationView run(PolicyVersion policy, String academicYear) {
        LocalDate asOf = calendar.today();
        List<CompletionTable.Completion> year = completions.of(AcademicYear.of(academicYear), asOf);
        List<PolicyReplay.Case> cases =
                year.stream().map(CompletionTable.Completion::replay).toList();
        Map<UUID, CompletionTable.Completion> byEnrolment = new HashMap<>();
        year.forEach(one -> byEnrolment.put(one.replay().enrolmentId(), one));
        Map<Level, PolicyInForce> draft = terms.of(policy.id);
        Baseline baseline = new Baseline(asOf);
        List<PolicyReplay.Worth> before =
                PolicyReplay.of(cases, one -> baseline.termsOf(byEnrolment.get(one.enrolmentId())));
        List<PolicyReplay.Worth> after = PolicyReplay.of(
                cases,
                one -> Optional.ofNullable(
                                draft.get(byEnrolment.get(one.enrolmentId()).level()))
                        .map(PolicyInForce::terms));
        SimulationTally tally = new SimulationTally();
        for (int i = 0; i < year.size(); i++) {
            tally.add(year.get(i), before.get(i), after.get(i));
        }
        return tally.view(policy, academicYear, asOf, ledger.uncommittedPence());
    }

    private void refuseWrites() {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set transaction read only");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The terms as they are: those a claim was priced by, otherwise those in force on the day of the simulation. */
    private final class Baseline {

        private final LocalDate asOf;
        private final Map<UUID, Map<Level, PolicyInForce>> versions = new HashMap<>();
        private final Map<Level, Optional<PolicyTerms>> today = new EnumMap<>(Level.class);

        Baseline(LocalDate asOf) {
            this.asOf = asOf;
        }

        Optional<PolicyTerms> termsOf(CompletionTable.Completion completion) {
            if (completion.pricedBy() == null) {
                return today.computeIfAbsent(
                        completion.level(), level -> inForce.on(asOf, level).map(PolicyInForce::terms));
            }
            return Optional.of(versions.computeIfAbsent(completion.pricedBy(), terms::of)
                    .get(completion.level())
                    .terms());
        }
    }
}
