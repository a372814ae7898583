package careers.platform.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
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
    @ValueSource(
            strings = {
                "{}",
                "{\"b\":[],\"a\":{},\"\":null,\"true\":true,\"false\":false}",
                "{\"n\":[0,-0.0,1,-1,12.50,1e21,1e-7,123456789012345678901234567890,9007199254740993,0.1,2147483648]}",
                "{\"t\":\"\\u0001\\u001f\\b\\t\\n\\f\\r\\\"\\\\/\\u007f\\u2028ŵ😀\"}",
                "{\"😀\":1,\"\\uffff\":2,\"a\":3,\"A\":4,\"ŵ\":5,\"10\":6,\"9\":7}",
                "{\"grid\":{\"INT\":[{\"time\":\"Y10\",\"place\":\"ONLINE\"}]},\"deep\":[[[{\"x\":[1,{\"y\":\"z\"}]}]]]}"
            })
    void givesValuesTheSameDigestAsTheirJson(String json) throws JsonProcessingException {
        Map<String, Object> values = new ObjectMapper().readValue(json, new TypeReference<>() {});

        assertThat(CanonicalJson.sha256(values)).isEqualTo(CanonicalJson.sha256(json));
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
