package careers.training.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class SigningKeyTest {

    /** RFC 8032 §7.1, test 3. */
    private static final String SEED = "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7";

    private static final String PUBLIC = "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025";
    private static final String MESSAGE = "af82";
    private static final String SIGNATURE = "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
            + "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a";
    private static final String PKCS8 = "302e020100300506032b657004220420" + SEED;

    @Test
    void signsAsTheStandardSays() {
        SigningKey key = key(PKCS8);
        assertThat(hex(key.publicKey().raw())).isEqualTo(PUBLIC);
        assertThat(hex(key.sign(bytes(MESSAGE)))).isEqualTo(SIGNATURE);
    }

    @Test
    void verifiesWhatWasSignedAndNothingElse() {
        PublicKeyBytes key = new PublicKeyBytes(bytes(PUBLIC));
        assertThat(key.verifies(bytes(MESSAGE), bytes(SIGNATURE))).isTrue();
        assertThat(key.verifies(bytes("af83"), bytes(SIGNATURE))).isFalse();
        assertThat(key.verifies(bytes(MESSAGE), bytes("00" + SIGNATURE.substring(2))))
                .isFalse();
        assertThat(key.verifies(bytes(MESSAGE), bytes("00"))).isFalse();
    }

    @Test
    void namesAKeyByItsThumbprint() {
        // RFC 8037 appendix A.3
        PublicKeyBytes key =
                new PublicKeyBytes(Base64.getUrlDecoder().decode("11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"));
        assertThat(key.id()).isEqualTo("kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
    }

    @Test
    void readsADemonstrationKeyAndNothingThatIsNoKey() {
        String encoded = Base64.getEncoder().encodeToString(bytes(PKCS8));
        assertThat(SigningKey.read("demo:" + encoded)).isPresent();
        assertThat(SigningKey.read("a text of more than thirty-two characters")).isEmpty();
        assertThat(SigningKey.read(encoded.substring(4))).isEmpty();
        assertThat(SigningKey.read("")).isEmpty();
    }

    private static SigningKey key(String pkcs8) {
        return SigningKey.read(Base64.getEncoder().encodeToString(bytes(pkcs8))).orElseThrow();
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
