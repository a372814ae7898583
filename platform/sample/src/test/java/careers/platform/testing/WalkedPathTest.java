package careers.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WalkedPathTest {

    private static final String JSON = """
            {"id":"a","count":3,"share":0.25,"none":null,"name":{"en":"Hydref \\u0175","cy":null},
             "items":[{"id":"x","tags":["p","q"],"uses":[{"n":1},{"n":2}]},{"id":"y","other":7},null],
             "grid":[[1,2],[3]]}""";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id",
                "count",
                "share",
                "none",
                "absent",
                "name.en",
                "name.cy",
                "name.absent",
                "absent.deeper",
                "items",
                "items.id",
                "items[0]",
                "items[0].tags[1]",
                "items[9]",
                "items.tags",
                "items.uses.n",
                "items[0].uses.n",
                "items.uses[0].n",
                "grid[0][1]",
                "grid[1]",
                "none.deeper"
            })
    void givesWhatGroovyGives(String path) {
        Object walked = new WalkedPath(JSON).get(path);
        Object compiled = new JsonPath(JSON).get(path);
        assertThat(walked).isEqualTo(compiled);
    }

    @ParameterizedTest
    @ValueSource(strings = {"items.find { it?.id == 'y' }.other", "items.size()", "items[-1]", "'name'.en"})
    void leavesWhatItCannotWalkToGroovy(String path) {
        Object walked = new WalkedPath(JSON).get(path);
        Object compiled = new JsonPath(JSON).get(path);
        assertThat(walked).isEqualTo(compiled);
    }

    @Test
    void startsWhereItIsTold() {
        JsonPath second = new WalkedPath(JSON).setRootPath("items.find { it?.id == 'y' }");
        assertThat(second.getInt("other")).isEqualTo(7);
    }

    @Test
    void readsTypedValuesTheSameWay() {
        WalkedPath walked = new WalkedPath(JSON);
        assertThat(walked.<String>getList("items.id")).containsExactly("x", "y");
        assertThat(walked.getInt("count")).isEqualTo(3);
        assertThat(walked.getString("name.en")).isEqualTo("Hydref ŵ");
        assertThat(walked.getDouble("share")).isEqualTo(0.25);
    }
}
