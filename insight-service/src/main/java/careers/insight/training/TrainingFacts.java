package careers.insight.training;

import careers.insight.store.FactDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/**
 * Writes what events say about establishments, cohorts, enrolments and claims: of each record the state of its highest
 * version, of enrolments every step too. Runs inside the transaction that consumes the event.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class TrainingFacts {

    private static final String PUT_COHORT = """
            INSERT INTO cohort_fact AS known
                (cohort_id, version, provider_id, provider_name, course_id, level, academic_year, capacity)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (cohort_id) DO UPDATE
               SET version = EXCLUDED.version, provider_id = EXCLUDED.provider_id,
                   provider_name = EXCLUDED.provider_name, course_id = EXCLUDED.course_id,
                   level = EXCLUDED.level, academic_year = EXCLUDED.academic_year, capacity = EXCLUDED.capacity
             WHERE known.version < EXCLUDED.version""";

    private static final String CHANGE_PLACES =
            "UPDATE cohort_fact SET version = ?, capacity = ? WHERE cohort_id = ? AND version < ?";

    private static final String PUT_ENROLMENT = """
            INSERT INTO enrolment_fact AS known (enrolment_id, version, cohort_id, establishment, state)
            VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (enrolment_id) DO UPDATE
               SET version = EXCLUDED.version, cohort_id = EXCLUDED.cohort_id,
                   establishment = EXCLUDED.establishment, state = EXCLUDED.state
             WHERE known.version < EXCLUDED.version""";

    private static final String ADD_STEP = """
            INSERT INTO enrolment_step (enrolment_id, version, state, occurred_on) VALUES (?, ?, ?, ?)
            ON CONFLICT DO NOTHING""";

    private static final String PUT_ESTABLISHMENT = """
            INSERT INTO establishment_fact AS known (establishment, version, local_authority, region)
            VALUES (?, ?, ?, ?)
            ON CONFLICT (establishment) DO UPDATE
               SET version = EXCLUDED.version, local_authority = EXCLUDED.local_authority, region = EXCLUDED.region
             WHERE known.version < EXCLUDED.version""";

    private static final String PUT_CLAIM = """
            INSERT INTO claim_fact AS known
                (claim_id, version, enrolment_id, cohort_id, state, amount_pence, currency)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (claim_id) DO UPDATE
               SET version = EXCLUDED.version, enrolment_id = EXCLUDED.enrolment_id, cohort_id = EXCLUDED.cohort_id,
                   state = EXCLUDED.state, amount_pence = EXCLUDED.amount_pence, currency = EXCLUDED.currency
             WHERE known.version < EXCLUDED.version""";

    private final FactDatabase database;

    TrainingFacts(FactDatabase database) {
        this.database = database;
    }

    /** Keeps a cohort and its places. */
    public void put(CohortOpened event, long version) {
        database.update(
                PUT_COHORT,
                event.cohortId(),
                version,
                event.providerId(),
                event.providerName(),
                event.courseId(),
                event.level().name(),
                event.academicYear(),
                event.capacity());
    }

    /** Keeps how many places a cohort has now; one that is not open yet has none. */
    public void put(CohortChanged event, long version) {
        database.update(CHANGE_PLACES, version, event.places(), event.cohortId(), version);
    }

    /** Keeps where an enrolment is. */
    public void put(EnrolmentChanged event, long version) {
        database.update(
                PUT_ENROLMENT, event.enrolmentId(), version, event.cohortId(), event.establishment(), event.state());
        database.update(ADD_STEP, event.enrolmentId(), version, event.state(), event.occurredOn());
    }

    /** Keeps where an establishment is. */
    public void put(EstablishmentRegistered event, long version) {
        database.update(PUT_ESTABLISHMENT, event.establishment(), version, event.localAuthority(), event.region());
    }

    /** Keeps where a claim is. */
    public void put(ClaimChanged event, long version) {
        database.update(
                PUT_CLAIM,
                event.claimId(),
                version,
                event.enrolmentId(),
                event.cohortId(),
                event.state(),
                event.amountPence(),
                event.currency());
    }
}
