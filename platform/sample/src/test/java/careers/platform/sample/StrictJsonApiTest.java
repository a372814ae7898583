package careers.platform.sample;

import static careers.platform.testing.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.testing.WithInfrastructure;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@WithInfrastructure
class StrictJsonApiTest {

    static Stream<Arguments> malformed() {
        return Stream.of(
                malformed("nothing at all", "", ""),
                malformed("a broken object", "{\"name\":", null),
                malformed("no JSON", "name=x", null),
                malformed("an unknown member", "{\"name\":\"a\",\"count\":1,\"nmae\":\"b\"}", "/nmae"),
                malformed(
                        "an unknown member deep inside",
                        "{\"name\":\"a\",\"count\":1,\"corners\":[{\"x\":1,\"label\":\"l\"},{\"x\":1,\"label\":\"l\",\"y\":2}]}",
                        "/corners/1/y"),
                malformed("a repeated member", "{\"name\":\"a\",\"count\":1,\"name\":\"b\"}", null),
                malformed("something after the end", "{\"name\":\"a\",\"count\":1} {}", null),
                malformed("a bracket after the end", "{\"name\":\"a\",\"count\":1}]", null),
                malformed("10,000 levels of lists", "[".repeat(10_000), null),
                malformed("10,000 levels of objects", "{\"x\":".repeat(10_000), null),
                malformed(
                        "10,000 levels in an unknown member",
                        "{\"x\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}",
                        null),
                malformed("U+0000 in a text", "{\"name\":\"a\\u0000\",\"count\":1}", "/name"),
                malformed("half a surrogate pair", "{\"name\":\"a\\ud83d\",\"count\":1}", "/name"),
                malformed("the other half", "{\"name\":\"\\ude00\",\"count\":1}", "/name"),
                malformed("U+0000 in a list", "{\"name\":\"a\",\"count\":1,\"tags\":[\"ok\",\"\\u0000\"]}", "/tags/1"),
                malformed(
                        "U+0000 in the key of a map",
                        "{\"name\":\"a\",\"count\":1,\"named\":{\"\\u0000\":{\"x\":1,\"label\":\"l\"}}}",
                        null),
                malformed(
                        "half a pair in the key of a map",
                        "{\"name\":\"a\",\"count\":1,\"named\":{\"\\ud83d\":{\"x\":1,\"label\":\"l\"}}}",
                        null),
                malformed("a text for a whole number", "{\"name\":\"a\",\"count\":\"1\"}", "/count"),
                malformed("an empty text for a whole number", "{\"name\":\"a\",\"count\":\"\"}", "/count"),
                malformed("a fraction for a whole number", "{\"name\":\"a\",\"count\":1.0}", "/count"),
                malformed("an exponent for a whole number", "{\"name\":\"a\",\"count\":1e0}", "/count"),
                malformed("a number out of range", "{\"name\":\"a\",\"count\":2147483648}", "/count"),
                malformed(
                        "a number of 40 digits", "{\"name\":\"a\",\"count\":1,\"area\":" + "9".repeat(40) + "}", null),
                malformed("a fraction for a big whole number", "{\"name\":\"a\",\"count\":1,\"area\":1.5}", "/area"),
                malformed("null for a number that must be", "{\"name\":\"a\",\"count\":null}", "/count"),
                malformed("a number for a text", "{\"name\":1,\"count\":1}", "/name"),
                malformed("a truth value for a text", "{\"name\":true,\"count\":1}", "/name"),
                malformed("an object for a text", "{\"name\":{},\"count\":1}", "/name"),
                malformed("a list for a text", "{\"name\":[\"a\"],\"count\":1}", "/name"),
                malformed("a number for a text in a list", "{\"name\":\"a\",\"count\":1,\"tags\":[1]}", "/tags/0"),
                malformed("a text for a list", "{\"name\":\"a\",\"count\":1,\"tags\":\"a\"}", "/tags"),
                malformed("an ordinal for an enum", "{\"name\":\"a\",\"count\":1,\"colour\":0}", "/colour"),
                malformed(
                        "an ordinal in quotes for an enum", "{\"name\":\"a\",\"count\":1,\"colour\":\"0\"}", "/colour"),
                malformed("an empty text for an enum", "{\"name\":\"a\",\"count\":1,\"colour\":\"\"}", "/colour"),
                malformed("another case of an enum", "{\"name\":\"a\",\"count\":1,\"colour\":\"red\"}", "/colour"),
                malformed(
                        "an unknown colour in a set",
                        "{\"name\":\"a\",\"count\":1,\"colours\":[\"RED\",\"MAUVE\"]}",
                        "/colours/1"),
                malformed("a text for a truth value", "{\"name\":\"a\",\"count\":1,\"closed\":\"true\"}", "/closed"),
                malformed("a number for a truth value", "{\"name\":\"a\",\"count\":1,\"closed\":1}", "/closed"),
                malformed("no UUID", "{\"name\":\"a\",\"count\":1,\"id\":\"1\"}", "/id"),
                malformed("an empty UUID", "{\"name\":\"a\",\"count\":1,\"id\":\"\"}", "/id"),
                malformed(
                        "a UUID in base 64", "{\"name\":\"a\",\"count\":1,\"id\":\"AAAAAAAAAAAAAAAAAAAAAA==\"}", "/id"),
                malformed("an instant as a number", "{\"name\":\"a\",\"count\":1,\"at\":1764000000}", "/at"),
                malformed(
                        "an instant as a number in quotes",
                        "{\"name\":\"a\",\"count\":1,\"at\":\"1764000000\"}",
                        "/at"),
                malformed(
                        "an instant without zone",
                        "{\"name\":\"a\",\"count\":1,\"at\":\"2026-11-02T09:00:00\"}",
                        "/at"),
                malformed("an empty instant", "{\"name\":\"a\",\"count\":1,\"at\":\"\"}", "/at"),
                malformed("a day as a list", "{\"name\":\"a\",\"count\":1,\"on\":[2026,11,2]}", "/on"),
                malformed("a day as a number", "{\"name\":\"a\",\"count\":1,\"on\":20000}", "/on"),
                malformed("a day with a time", "{\"name\":\"a\",\"count\":1,\"on\":\"2026-11-02T09:00:00Z\"}", "/on"),
                malformed("a day that does not exist", "{\"name\":\"a\",\"count\":1,\"on\":\"2026-02-30\"}", "/on"),
                malformed("a title without Welsh", "{\"name\":\"a\",\"count\":1,\"title\":{\"en\":\"x\"}}", "/title"),
                malformed("a list at the top", "[{\"name\":\"a\",\"count\":1}]", null),
                malformed("a text at the top", "\"name\"", null),
                malformed("NaN", "{\"name\":\"a\",\"count\":NaN}", null),
                malformed("a comment", "{\"name\":\"a\",/* c */\"count\":1}", null),
                malformed("single quotes", "{'name':'a','count':1}", null));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("malformed")
    void refusesWhatItWouldHaveToGuess(String what, String json, String pointer) {
        Response response = SampleApi.post("shapes", json);
        if (json.isEmpty()) {
            assertThat(response.statusCode()).isBetween(400, 422);
            return;
        }
        assertThatProblem(response).is(400).hasCode("MALFORMED_REQUEST").hasErrors(1);
        if (pointer != null) {
            assertThatProblem(response).hasError(pointer, "UNREADABLE");
        }
        assertThat(response.asString()).doesNotContain("careers.", "jackson", "Exception", "line:");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"name":"a","count":1,"nmae":"b"} | is a field that this operation does not know
                    {"name":"a","count":               | is not one JSON text in UTF-8 in which each field stands once
                    {"name":"a","name":"b","count":1} | is not one JSON text in UTF-8 in which each field stands once
                    {"name":"a","count":"1"}          | is not what this operation takes: wrong type, missing, or followed by something else
                    """)
    void tellsBrokenJsonFromAFieldThatItDoesNotKnow(String json, String message) {
        Response response = SampleApi.post("shapes", json);
        assertThatProblem(response).is(400).hasErrors(1);
        assertThat(response.jsonPath().getString("errors[0].message")).isEqualTo(message);
    }

    @Test
    void takesEverythingThatIsRight() {
        String json = """
                {"name":"Siân 😀","count":-1,"area":9007199254740993,"closed":false,"colour":"GREEN",
                 "id":"0192f3a0-0000-7000-8000-000000000001","at":"2026-11-02T09:00:00.123456Z","on":"2026-11-02",
                 "title":{"en":"a","cy":"b"},"colours":["RED"],"corners":[{"x":0,"label":"l"}],
                 "named":{"k":{"x":100,"label":"m"}},"tags":["a"]}""";
        Response response = SampleApi.post("shapes", json);
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        assertThat(response.jsonPath().getString("name")).isEqualTo("Siân 😀");
        assertThat(response.jsonPath().getLong("area")).isEqualTo(9007199254740993L);
        assertThat(response.jsonPath().getString("at")).isEqualTo("2026-11-02T09:00:00.123456Z");
        assertThat(response.jsonPath().getString("on")).isEqualTo("2026-11-02");
    }

    @Test
    void reportsEveryBrokenRuleWithItsPointer() {
        Response response = SampleApi.post("shapes", """
                {"name":"","count":1,"corners":[{"x":0,"label":"l"},null,{"x":101}],
                 "named":{"a/b":{"x":-1,"label":"l"}},"tags":["a","B"]}""");
        assertThatProblem(response)
                .is(422)
                .hasCode("VALIDATION_FAILED")
                .hasError("/name", "SIZE")
                .hasError("/corners/1", "NOT_NULL")
                .hasError("/corners/2/x", "MAX")
                .hasError("/corners/2/label", "NOT_NULL")
                .hasError("/named/a~1b/x", "MIN")
                .hasError("/tags/1", "PATTERN")
                .hasErrors(6);
    }

    @Test
    void saysWhatIsWrongInWelsh() {
        Response response = SampleApi.json()
                .header("Accept-Language", "cy")
                .body("{\"count\":1}")
                .post(SampleApi.BASE + "shapes");
        assertThatProblem(response).is(422).hasError("/name", "NOT_NULL");
        assertThat(response.jsonPath().getString("errors[0].message")).isEqualTo("yn ofynnol");
    }

    private static Arguments malformed(String what, String json, String pointer) {
        return Arguments.of(what, json, pointer);
    }
}
