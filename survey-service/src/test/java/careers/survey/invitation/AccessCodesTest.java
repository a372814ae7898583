package careers.survey.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AccessCodesTest {

    private static final String SECRET = "k7Qm2vXw9RtB4nYc8PzL5dHs3JfG6aEu";
    private final AccessCodes codes = new AccessCodes(SECRET);

    @Test
    void carriesMoreThanEightyBitsInUnambiguousCharacters() {
        double bits = 17 * Math.log(AccessCodes.ALPHABET.length()) / Math.log(2);

        assertThat(bits).isGreaterThan(80);
        assertThat(AccessCodes.ALPHABET).doesNotContain("0", "O", "1", "I", "L");
        assertThat(codes.generate()).matches("([2-9A-HJKMNP-Z]{6}-){2}[2-9A-HJKMNP-Z]{6}");
    }

    @Test
    void neverGivesTheSameCodeTwice() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 20_000; i++) {
            assertThat(seen.add(codes.generate())).isTrue();
        }
    }

    @Test
    void noticesEveryWrongCharacterAndEverySwapOfNeighbours() {
        for (int run = 0; run < 200; run++) {
            String code = codes.generate().replace("-", "");
            assertThat(AccessCodes.isWellFormed(code)).isTrue();
            for (int i = 0; i < code.length(); i++) {
                for (char wrong : AccessCodes.ALPHABET.toCharArray()) {
                    String typed = code.substring(0, i) + wrong + code.substring(i + 1);
                    assertThat(AccessCodes.isWellFormed(typed)).isEqualTo(wrong == code.charAt(i));
                }
                if (i > 0 && code.charAt(i) != code.charAt(i - 1)) {
                    String swapped =
                            code.substring(0, i - 1) + code.charAt(i) + code.charAt(i - 1) + code.substring(i + 1);
                    assertThat(AccessCodes.isWellFormed(swapped)).isFalse();
                }
            }
        }
    }

    @Test
    void keepsTheSameOfACodeHoweverItIsTyped() {
        UUID campaign = UUID.randomUUID();
        String code = codes.generate();

        byte[] hash = codes.hash(campaign, code);

        assertThat(codes.hash(campaign, code.toLowerCase(Locale.ROOT).replace("-", "")))
                .isEqualTo(hash)
                .hasSize(32);
        assertThat(codes.hash(UUID.randomUUID(), code)).isNotEqualTo(hash);
        assertThat(new AccessCodes(SECRET.toLowerCase(Locale.ROOT)).hash(campaign, code))
                .isNotEqualTo(hash);
    }
}
