package careers.insight.response;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * Event {@code insight.block.sealed}: a block was released, with who is in it and with which version of the answers, and
 * without any answer. It is the authority on blocks: whoever reads the log anew cuts these and no others
 * ({@code insight §3d}). Key {@code <campaign>/<group>}, version the number of the block.
 *
 * @param campaignId the campaign
 * @param group the leaf: the audience, with an area of its own, or question and language of texts
 * @param policy the policy of the leaf
 * @param number 1 for the first block of the leaf
 * @param people who is in it; in which order they came is not told
 * @param amended people of earlier blocks whose changed answers count from this block on
 * @param noiseKey fingerprint of the secret that noise is drawn under; null where there was none yet
 */
public record BlockSealed(
        @NotNull UUID campaignId,

        @NotNull @Pattern(regexp = "[A-Z_]{1,32}(@[A-Z_]{1,32})?(/[A-Za-z0-9-]{1,64}){0,2}")
        String group,

        @NotBlank @Size(max = 32) String policy,
        @NotNull @Min(1) Integer number,
        @NotEmpty List<@NotNull @Valid Member> people,
        @NotNull List<@NotNull @Valid Member> amended,
        @Pattern(regexp = "[0-9a-f]{64}") String noiseKey) {

    public static final String TYPE = "insight.block.sealed";

    public static final String TOPIC = "insight.block.v1";

    /** Copies the lists. */
    public BlockSealed {
        people = people == null ? null : List.copyOf(people);
        amended = amended == null ? null : List.copyOf(amended);
    }

    /** The leaf as the key of its events. */
    public String leaf() {
        return campaignId + "/" + group;
    }

    /**
     * A person and the version of the answers that the sums hold.
     *
     * @param responseId the response, or the text
     * @param version its version
     */
    public record Member(
            @NotNull UUID responseId, @NotNull @Min(1) Long version) {}

    static UUID[] ids(List<Member> members) {
        return members.stream().map(Member::responseId).toArray(UUID[]::new);
    }

    static Long[] versions(List<Member> members) {
        return members.stream().map(Member::version).toArray(Long[]::new);
    }
}
