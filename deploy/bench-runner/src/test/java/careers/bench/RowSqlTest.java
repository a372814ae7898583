package careers.bench;

import static org.assertj.core.api.Assertions.assertThat;

import careers.bench.TableShape.Column;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowSqlTest {

    private static final String ID = "019a0000-0000-7abc-8def-0123456789ab";
    private static final TableShape CLAIM = new TableShape(
            "claim",
            List.of(
                    new Column("id", "uuid", true, true),
                    new Column("state", "text", false, true),
                    new Column("rules", "text", false, false),
                    new Column("named", "text[]", false, false)));
    private static final TableShape ACCOUNT = new TableShape(
            "account", List.of(new Column("code", "text", true, true), new Column("balance", "bigint", false, false)));

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static JsonNode claim(String state) {
        return json("""
                {"id": "%s", "state": "%s", "rules": "{\\"ok\\":true} it's %s", "named": ["EN-100001"]}""".formatted(ID, state, ID));
    }

    @Test
    void givesNewIdsOnlyToIndexedColumnsAndKeepsEveryOtherByte() {
        var inserted = new WrittenRow(CLAIM, null, claim("NEW"));

        var sql = new RowSql(false, new HashSet<>()).transaction(List.of(inserted));

        assertThat(sql)
                .isEqualTo("BEGIN;\nINSERT INTO claim (id, state, rules, named) VALUES "
                        + "((:prefix::text || E'-8def-0123456789ab')::uuid, (E'NEW')::text, "
                        + "(E'{\"ok\"\\x3atrue} it''s " + ID + "')::text, (E'{\"EN-100001\"}')::text[]);\nCOMMIT;\n");
    }

    @Test
    void writesVariablesIntoTheTextsForTheSimpleProtocol() {
        var sql = new RowSql(true, new HashSet<>()).transaction(List.of(new WrittenRow(CLAIM, null, claim("NEW"))));

        assertThat(sql).contains("(E':prefix-8def-0123456789ab')::uuid");
    }

    @Test
    void changesItsOwnRowsUnderTheirNewIdsAndRowsOfAllUnderTheirOwn() {
        var raw = new RowSql(false, new HashSet<>());
        raw.transaction(List.of(new WrittenRow(CLAIM, null, claim("NEW"))));
        var moved = new WrittenRow(CLAIM, claim("NEW"), claim("OLD"));
        var posted = new WrittenRow(
                ACCOUNT, json("{\"code\": \"PAID\", \"balance\": 1}"), json("{\"code\": \"PAID\", \"balance\": 2}"));

        assertThat(raw.transaction(List.of(moved, posted)))
                .isEqualTo("BEGIN;\nUPDATE claim SET state = (E'OLD')::text"
                        + " WHERE id = (:prefix::text || E'-8def-0123456789ab')::uuid;\n"
                        + "UPDATE account SET balance = (E'2')::bigint WHERE code = (E'PAID')::text;\nCOMMIT;\n");
    }

    @Test
    void changesManyRowsOfOneTableInOneStatementWhenOneClientWrites() {
        var raw = new RowSql(true, new HashSet<>());
        var paid = new WrittenRow(
                ACCOUNT, json("{\"code\": \"PAID\", \"balance\": 1}"), json("{\"code\": \"PAID\", \"balance\": 2}"));
        var payable = new WrittenRow(
                ACCOUNT, json("{\"code\": \"OWED\", \"balance\": 3}"), json("{\"code\": \"OWED\", \"balance\": 2}"));

        assertThat(raw.transaction(List.of(paid, payable)))
                .isEqualTo("BEGIN;\nUPDATE account t SET balance = v.balance FROM (VALUES"
                        + " ((E'PAID')::text, (E'2')::bigint),\n((E'OWED')::text, (E'2')::bigint)) v (code, balance)"
                        + " WHERE t.code = v.code;\nCOMMIT;\n");
    }
}
