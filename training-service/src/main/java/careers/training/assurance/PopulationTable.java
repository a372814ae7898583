package careers.training.assurance;

import careers.training.money.Money;
import careers.training.sampling.Unit;
import careers.training.statement.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Closed populations of samples. */
@ApplicationScoped
class PopulationTable {

    // High risk: paid in more than one attempt, held for fraud or decided on anew before, or with a rule that the
    // register
    // left open. Strata: level of the course and phase of the school.
    private static final String PAID = """
            select c.id, c.amount_pence, c.level || ' / ' || coalesce(e.phase, 'unknown') as stratum,
                   l.attempt > 1 or c.rules like '%=UNKNOWN%'
                       or exists (select from claim_decision_history h where h.claim_id = c.id)
                       or exists (select from claim_casework w where w.claim_id = c.id and w.command = 'HOLD_FRAUD')
                       as high_risk
            from payment_line l join bursary_claim c on c.id = l.claim_id
            join establishment e on e.reference = c.establishment
            where l.state = 'SETTLED' and l.settled_on between ? and ? order by c.id""";
    private static final String CLOSE = """
            insert into assurance_unit (sample_id, claim_id, amount_pence, stratum, high_risk, selected)
            values (?, ?, ?, ?, ?, ?)""";
    private static final String CHOOSE = """
            insert into assurance_item (id, sample_id, claim_id, provider_ukprn, establishment, state, version)
            select uuidv7(), u.sample_id, u.claim_id, p.ukprn, c.establishment, 'SELECTED', 0
            from assurance_unit u join bursary_claim c on c.id = u.claim_id join provider p on p.id = c.provider_id
            where u.sample_id = ? and u.selected""";
    private static final String UNITS = """
            select claim_id, amount_pence, stratum, high_risk, selected from assurance_unit
            where sample_id = ? and claim_id > ? order by claim_id limit ?""";

    private final Statements statements;

    PopulationTable(Statements statements) {
        this.statements = statements;
    }

    /** The claims paid in a window. */
    List<Unit> paidBetween(LocalDate from, LocalDate to) {
        return statements.list(
                PAID,
                row -> new Unit(
                        row.getObject("id", UUID.class),
                        row.getLong("amount_pence"),
                        row.getString("stratum"),
                        row.getBoolean("high_risk")),
                from,
                to);
    }

    /** Closes a population with what was chosen from it. */
    void close(UUID sample, List<Unit> population, Set<UUID> chosen) {
        statements.runEach(
                CLOSE,
                population.stream()
                        .map(unit -> new Object[] {
                            sample,
                            unit.claimId(),
                            unit.amountPence(),
                            unit.stratum(),
                            unit.highRisk(),
                            chosen.contains(unit.claimId())
                        })
                        .toList());
    }

    /** Opens the look into each chosen claim. */
    void open(UUID sample) {
        statements.run(CHOOSE, sample);
    }

    List<UnitView> units(UUID sample, UUID after, int count) {
        return statements.list(
                UNITS,
                row -> new UnitView(
                        row.getObject("claim_id", UUID.class),
                        Money.ofPence(row.getLong("amount_pence")),
                        row.getString("stratum"),
                        row.getBoolean("high_risk"),
                        row.getBoolean("selected")),
                sample,
                after,
                count);
    }
}
