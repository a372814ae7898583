package careers.training.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignatureTest {

    /** The example of the Standard Webhooks specification, which its libraries are tested with. */
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private static final String SIGNED = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final Instant AT = Instant.ofEpochSecond(1_614_265_330);
    private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);

    @Test
    void signsTheExampleOfTheSpecificationAsItSays() {
        assertThat(Signature.of(List.of(SECRET), ID, AT, BODY)).isEqualTo(SIGNED);
    }

    @Test
    void signsWithEveryValidSecretWhileReceiversChangeOver() {
        String other = Signature.newSecret();
        assertThat(Signature.of(List.of(other, SECRET), ID, AT, BODY).split(" "))
                .hasSize(2)
                .contains(SIGNED, Signature.of(List.of(other), ID, AT, BODY));
    }

    @Test
    void otherIdTimeOrBodyHasAnotherSignature() {
        assertThat(List.of(
                        Signature.of(List.of(SECRET), ID + "x", AT, BODY),
                        Signature.of(List.of(SECRET), ID, AT.plusSeconds(1), BODY),
                        Signature.of(List.of(SECRET), ID, AT, new byte[] {'{', '}'})))
                .doesNotContain(SIGNED)
                .doesNotHaveDuplicates();
    }

    @Test
    void aNewSecretIsOneOfTheSpecificationAndNobodyElses() {
        String secret = Signature.newSecret();
        assertThat(secret).startsWith("whsec_").isNotEqualTo(Signature.newSecret());
        assertThat(Base64.getDecoder().decode(secret.substring(6))).hasSize(32);
    }
}
