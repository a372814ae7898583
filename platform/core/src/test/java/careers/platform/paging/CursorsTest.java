package careers.platform.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import careers.platform.problem.PlatformError;
import careers.platform.problem.ProblemException;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorsTest {

    private final Cursors cursors = new Cursors("only-for-tests-only-for-tests-only");

    @Test
    void leadsToTheItemAfterTheLastOneServed() {
        Page<String> page = cursors.page("things", List.of("a", "ŵ", "c"), query("2", null), key -> key);
        assertThat(page.items()).containsExactly("a", "ŵ");
        assertThat(cursors.after("things", query("2", page.next()))).contains("ŵ");
    }

    @Test
    void endsWhereNothingFollows() {
        assertThat(cursors.page("things", List.of("a", "b"), query("2", null), key -> key)
                        .next())
                .isNull();
        assertThat(cursors.page("things", List.<String>of(), query("2", null), key -> key)
                        .next())
                .isNull();
    }

    @Test
    void opensNoOtherList() {
        String cursor = cursors.page("things", List.of("a", "b"), query("1", null), key -> key)
                .next();
        assertInvalid(cursors, "other things", cursor);
        assertInvalid(new Cursors("another-secret-another-secret-another"), "things", cursor);
    }

    @Test
    void refusesEveryCursorWithOneBitChanged() {
        String cursor = cursors.page("things", List.of("key", "b"), query("1", null), key -> key)
                .next();
        byte[] bytes = Base64.getUrlDecoder().decode(cursor);
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            byte[] forged = bytes.clone();
            forged[bit / 8] ^= (byte) (1 << bit % 8);
            assertInvalid(
                    cursors, "things", Base64.getUrlEncoder().withoutPadding().encodeToString(forged));
        }
    }

    @Test
    void refusesEveryTruncatedCursor() {
        String cursor = cursors.page("things", List.of("key", "b"), query("1", null), key -> key)
                .next();
        for (int length = 0; length < cursor.length(); length++) {
            assertInvalid(cursors, "things", cursor.substring(0, length));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "!", "a=b", "ŵ", "AAAAAAAAAAAAAAAAAAAAAA"})
    void refusesWhatIsNoCursor(String cursor) {
        assertInvalid(cursors, "things", cursor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "201", "-1", "abc", "", "1.0", "99999999999", "٣"})
    void refusesALimitOutsideItsRange(String limit) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> query(limit, null).limit())
                .matches(problem -> problem.code() == PlatformError.MALFORMED_REQUEST);
    }

    @Test
    void takesLimitsFromOneToTwoHundred() {
        assertThat(query(null, null).limit()).isEqualTo(50);
        assertThat(query("1", null).limit()).isEqualTo(1);
        assertThat(query("200", null).limit()).isEqualTo(200);
    }

    private static void assertInvalid(Cursors cursors, String scope, String cursor) {
        assertThatExceptionOfType(ProblemException.class)
                .as(cursor)
                .isThrownBy(() -> cursors.after(scope, query("1", cursor)))
                .matches(problem -> problem.code() == PlatformError.INVALID_CURSOR);
    }

    private static PageQuery query(String limit, String cursor) {
        PageQuery query = new PageQuery();
        query.limit = limit;
        query.cursor = cursor;
        return query;
    }
}
