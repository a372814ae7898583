package careers.platform.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTest {

    @Test
    void givesEqualContentOneDigestWhateverTheOrderAndSpacing() {
        assertThat(CanonicalJson.sha256("{\"b\":[1,2],\"a\":{\"d\":null,\"c\":\"ŵ\"}}"))
                .isEqualTo(CanonicalJson.sha256(" { \"a\" : {\"c\":\"\\u0175\",\"d\":null}, \"b\" : [ 1, 2 ] } "))
                .hasSize(64);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":1}", "{\"a\":\"2\"}", "{\"a\":2,\"b\":null}", "{\"A\":2}", "[2]"})
    void givesOtherContentAnotherDigest(String other) {
        assertThat(CanonicalJson.sha256(other)).isNotEqualTo(CanonicalJson.sha256("{\"a\":2}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "ŵyneb", "😀"})
    void keepsOrdinaryTexts(String text) {
        assertThat(StorableTexts.isStorable(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "a\u0000b", "\uD83D", "\uDE00", "\uDE00\uD83D", "\uD83Dx"})
    void refusesTextsThatTheDatabaseCannotStore(String text) {
        assertThat(StorableTexts.isStorable(text)).isFalse();
    }
}
