package careers.training;

import careers.platform.testing.Database;
import careers.training.model.Picture;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** What the service's tables hold, things numbered in the order of their ids. */
final class ModelledRows implements AutoCloseable {

    /** One statement a step: an assertion is not to cost more than the act. */
    private static final String EVERYTHING = """
            select json_build_object(
                'enrolments', (select coalesce(json_agg(json_build_array(id, state, leader_id) order by id), '[]')
                    from enrolment),
                'claims', (select coalesce(json_agg(json_build_array(id, state) order by id), '[]') from bursary_claim),
                'runs', (select coalesce(json_agg(json_build_array(id, state) order by id), '[]') from payment_run),
                'lines', (select coalesce(json_agg(json_build_array(end_to_end_id, state, claim_id, attempt)
                    order by run_id, claim_id), '[]') from payment_line),
                'clawbacks', (select coalesce(json_agg(json_build_array(id, state) order by id), '[]') from clawback),
                'accounts', (select json_agg(json_build_array(code, balance_pence)) from account where unit = 'PENCE'),
                'seats', (select json_agg(seats_taken order by id) from cohort),
                'placesAstray', (select count(*) from account a join
                    (select offering_id, sum(seats_taken) as seats from cohort group by offering_id) o
                    on a.code = 'PLACES_TAKEN/' || o.offering_id where a.balance_pence <> o.seats),
                'waiting', (select coalesce(json_agg(id order by band, joined_at, id), '[]') from enrolment
                    where state = 'WAITLISTED'),
                'slots', (select coalesce(json_agg(json_build_array(subject_kind, subject_key, live)), '[]') from
                    (select subject_kind, subject_key, count(*) as live from bursary_slot where released_at is null
                     group by subject_kind, subject_key) held))""";

    private static final ObjectMapper JSON = new ObjectMapper();

    /** One for the whole history: to open one a step would cost more than the step. */
    private final Connection connection;

    private JsonNode now;

    ModelledRows() {
        try {
            connection = Database.connection();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    Picture picture() {
        now = read();
        SortedMap<String, String> states = new TreeMap<>();
        number("enrolments", (i, row) -> states.put("ENROLMENT " + i, row.get(1).asText()));
        number("claims", (i, row) -> states.put("CLAIM " + i, row.get(1).asText()));
        number("runs", (i, row) -> states.put("RUN " + i, row.get(1).asText()));
        number("clawbacks", (i, row) -> states.put("CLAWBACK " + i, row.get(1).asText()));
        number(
                "lines",
                (i, row) -> states.put(
                        "LINE " + place("claims", 0, row.get(2)) + "-"
                                + row.get(3).asText(),
                        row.get(1).asText()));
        if (now.get("placesAstray").asInt() != 0) {
            throw new AssertionError("places taken in the ledger differ from seats " + now.get("seats"));
        }
        List<Integer> seats = new ArrayList<>();
        now.get("seats").forEach(taken -> seats.add(taken.asInt()));
        return new Picture(states, balances(), seats, waiting(), slots());
    }

    private SortedMap<String, Long> balances() {
        SortedMap<String, Long> balances = new TreeMap<>();
        now.get("accounts")
                .forEach(row -> balances.put(row.get(0).asText(), row.get(1).asLong()));
        return balances;
    }

    private List<Integer> waiting() {
        List<Integer> waiting = new ArrayList<>();
        now.get("waiting").forEach(id -> waiting.add(place("enrolments", 0, id)));
        return waiting;
    }

    /** Leaders are called after their enrolments, schools by their order. */
    private SortedMap<String, Long> slots() {
        Map<String, Function<JsonNode, String>> holders = Map.of(
                "LEADER", key -> "LEADER " + place("enrolments", 2, key),
                "ESTABLISHMENT", key -> "SCHOOL " + (World.SCHOOL.equals(key.asText()) ? 0 : 1));
        SortedMap<String, Long> slots = new TreeMap<>();
        now.get("slots")
                .forEach(row -> slots.put(
                        holders.get(row.get(0).asText()).apply(row.get(1)),
                        row.get(2).asLong()));
        return slots;
    }

    String enrolment(int number) {
        return now.get("enrolments").get(number).get(0).asText();
    }

    String claim(int number) {
        return now.get("claims").get(number).get(0).asText();
    }

    String clawback(int number) {
        return now.get("clawbacks").get(number).get(0).asText();
    }

    String providerOf(String enrolment) {
        return value("select provider_ukprn from enrolment where id = '" + enrolment + "'");
    }

    String run(int number) {
        return now.get("runs").get(number).get(0).asText();
    }

    String endToEndId(int number) {
        return now.get("lines").get(number).get(0).asText();
    }

    String runOf(String endToEndId) {
        return value("select run_id from payment_line where end_to_end_id = '" + endToEndId + "'");
    }

    String state(String claim) {
        return value("select state from bursary_claim where id = '" + claim + "'");
    }

    String version(String claim) {
        return value("select version from bursary_claim where id = '" + claim + "'");
    }

    /** What somebody who looks at the thing sees; anything where nothing is fixed yet. */
    String digest(String table, String id) {
        return value("select coalesce(content_sha256, repeat('0', 64)) from " + table + " where id = '" + id + "'");
    }

    /** The declaration that was made last, whether it still stands or not. */
    String lastDeclared(String enrolment) {
        return value("select id from completion where outcome <> 'VOIDED' and enrolment_id = '" + enrolment
                + "' order by sequence desc limit 1");
    }

    private int place(String list, int column, JsonNode value) {
        for (int i = 0; i < now.get(list).size(); i++) {
            if (now.get(list).get(i).get(column).equals(value)) {
                return i;
            }
        }
        throw new AssertionError(value + " is none of the " + list);
    }

    private void number(String list, Numbered each) {
        for (int i = 0; i < now.get(list).size(); i++) {
            each.take(i, now.get(list).get(i));
        }
    }

    private JsonNode read() {
        try {
            return JSON.readTree(value(EVERYTHING));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String value(String query) {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A row and its number. */
    private interface Numbered {

        void take(int number, JsonNode row);
    }
}
