package careers.training;

import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.testing.Database;
import careers.platform.testing.WithInfrastructure;
import careers.training.lifecycle.LifeCycle;
import careers.training.payment.LineState;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.reflect.Field;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every pair of states of every life cycle, tried on its table by direct SQL: PostgreSQL lets through exactly the steps of
 * the Java table and refuses the others by the life cycle's own guard.
 */
@QuarkusTest
@WithInfrastructure
class LifeCycleWallTest {

    /** The class that holds the table of each machine of {@code state_edge}; a machine is called as its table is. */
    private static final Map<String, String> MACHINES = Map.ofEntries(
            Map.entry("ASSURANCE_ITEM", "assurance.ItemLifeCycle"),
            Map.entry("ASSURANCE_SAMPLE", "assurance.SampleLifeCycle"),
            Map.entry("BURSARY_CLAIM", "bursary.ClaimLifeCycle"),
            Map.entry("CERTIFICATE", "certificate.CertificateLifeCycle"),
            Map.entry("CLAWBACK", "clawback.ClawbackLifeCycle"),
            Map.entry("COHORT", "cohort.CohortLifeCycle"),
            Map.entry("ENROLMENT", "enrolment.EnrolmentLifeCycle"),
            Map.entry("OFFERING", "course.OfferingLifeCycle"),
            Map.entry("PAYEE_CHANGE", "payee.PayeeChangeLifeCycle"),
            Map.entry("PAYMENT_RUN", "payment.RunLifeCycle"),
            Map.entry("POLICY_VERSION", "policy.PolicyLifeCycle"),
            Map.entry("PROVIDER", "provider.ProviderLifeCycle"));

    /** A payment's steps follow from those of its run and from payers' files; nobody gives them as commands. */
    private static final Set<String> LINE_STEPS = Set.of(
            "PENDING>CANCELLED", "PENDING>INSTRUCTED", "INSTRUCTED>SETTLED", "INSTRUCTED>RETURNED", "SETTLED>RETURNED");

    /**
     * Takes everything from a table but the guard of its life cycle, puts one row into each state and tries to lead it into
     * each other one. What was let through comes back as {@code from>to}, a first state as {@code >to}.
     */
    private static final String WALK = """
            create function pg_temp.let_through(walked text, states text[]) returns setof text language plpgsql as $$
            declare
                part record;
                guard text;
                was text;
                becomes text;
                refused_by text;
            begin
                for part in select conname from pg_constraint
                            where conrelid = walked::regclass and contype in ('c', 'f', 'u', 'x') loop
                    execute format('alter table %I drop constraint if exists %I cascade', walked, part.conname);
                end loop;
                for part in select attname from pg_attribute where attrelid = walked::regclass and attnum > 0
                            and attnotnull and attname <> 'id' loop
                    execute format('alter table %I alter column %I drop not null', walked, part.attname);
                end loop;
                select tgname into strict guard from pg_trigger
                    where tgrelid = walked::regclass and tgfoid = 'refuse_illegal_edge'::regproc;
                execute format('alter table %I disable trigger user', walked);
                foreach was in array states loop
                    execute format('insert into %I (id, state) values (md5(%L)::uuid, %L)', walked, was, was);
                end loop;
                execute format('alter table %I enable trigger %I', walked, guard);
                foreach becomes in array states loop
                    foreach was in array '{""}' || states loop
                        continue when was = becomes;
                        begin
                            if was = '' then
                                execute format('insert into %I (id, state) values (gen_random_uuid(), %L)', walked, becomes);
                            else
                                execute format('update %I set state = %L where id = md5(%L)::uuid', walked, becomes, was);
                            end if;
                            raise exception using errcode = 'P0001', message = 'let through, taken back';
                        exception
                            when raise_exception then
                                return next was || '>' || becomes;
                            when check_violation then
                                get stacked diagnostics refused_by = constraint_name;
                                if refused_by <> 'ck_' || walked || '_edge' then
                                    raise;
                                end if;
                        end;
                    end loop;
                end loop;
            end $$""";

    static Stream<String> machines() {
        return MACHINES.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("machines")
    void letsThroughExactlyTheStepsOfTheTable(String machine) throws Exception {
        List<? extends LifeCycle.Edge<?, ?>> edges = table(MACHINES.get(machine));
        Set<String> steps = edges.stream()
                .filter(edge -> edge.from() != edge.to())
                .map(edge -> edge.from() + ">" + edge.to())
                .collect(Collectors.toCollection(TreeSet::new));
        Object[] states = edges.getFirst().from().getDeclaringClass().getEnumConstants();
        assertThat(letThrough(machine, states)).isEqualTo(withFirst(machine, steps));
    }

    @Test
    void letsPaymentsTakeTheStepsOfTheirRunsAndPayers() throws SQLException {
        assertThat(letThrough("PAYMENT_LINE", LineState.values())).isEqualTo(withFirst("PAYMENT_LINE", LINE_STEPS));
    }

    @Test
    void knowsEveryMachineAndEveryTable() {
        Set<String> machines = new TreeSet<>(MACHINES.keySet());
        machines.add("PAYMENT_LINE");
        assertThat(Database.value("select string_agg(distinct machine, ' ' order by machine) from state_edge"))
                .isEqualTo(String.join(" ", machines));
        assertThat(new ClassFileImporter()
                                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                                .importPackages("careers.training")
                                .stream()
                                .filter(type -> type.getSimpleName().endsWith("LifeCycle")
                                        && !type.isEquivalentTo(LifeCycle.class))
                                .map(type -> type.getName().substring("careers.training.".length())))
                .containsExactlyInAnyOrderElementsOf(MACHINES.values());
    }

    /** First states are the database's to know: what is made by whom is in no table of commands. */
    private static Set<String> withFirst(String machine, Set<String> steps) {
        Set<String> all = new TreeSet<>(steps);
        Arrays.stream(Database.value("select string_agg('>' || to_state, ' ') from state_edge where from_state = ''"
                                + " and machine = '" + machine + "'")
                        .split(" "))
                .forEach(all::add);
        return all;
    }

    /** Everything is taken back: the tables are as they were. */
    private static Set<String> letThrough(String machine, Object[] states) throws SQLException {
        Set<String> through = new TreeSet<>();
        try (Connection connection = Database.connection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute(WALK);
            }
            try (PreparedStatement walk = connection.prepareStatement("select * from pg_temp.let_through(?, ?)")) {
                walk.setString(1, machine.toLowerCase(Locale.ROOT));
                walk.setArray(
                        2,
                        connection.createArrayOf(
                                "text",
                                Arrays.stream(states).map(Object::toString).toArray()));
                try (ResultSet row = walk.executeQuery()) {
                    while (row.next()) {
                        through.add(row.getString(1));
                    }
                }
            } finally {
                connection.rollback();
            }
        }
        return through;
    }

    private static List<? extends LifeCycle.Edge<?, ?>> table(String type) throws ReflectiveOperationException {
        Field table = Class.forName("careers.training." + type).getDeclaredField("TABLE");
        table.setAccessible(true);
        return ((LifeCycle<?, ?>) table.get(null)).edges();
    }
}
