package careers.training.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SecretSealTest {

    private static final UUID ENDPOINT = new UUID(1, 2);
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private final SecretSeal seal = new SecretSeal("a key that is configured and long");

    @Test
    void opensWhatItClosed() {
        byte[] sealed = seal.close(ENDPOINT, SECRET);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("MfKQ");
        assertThat(sealed).isNotEqualTo(seal.close(ENDPOINT, SECRET));
        assertThat(seal.open(ENDPOINT, sealed)).isEqualTo(SECRET);
    }

    @Test
    void opensForNoOtherEndpointWithNoOtherKeyAndNothingThatWasChanged() {
        byte[] sealed = seal.close(ENDPOINT, SECRET);
        assertThatThrownBy(() -> seal.open(new UUID(1, 3), sealed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new SecretSeal("another key that is configured").open(ENDPOINT, sealed))
                .isInstanceOf(IllegalStateException.class);
        sealed[20] ^= 1;
        assertThatThrownBy(() -> seal.open(ENDPOINT, sealed)).isInstanceOf(IllegalStateException.class);
    }
}
