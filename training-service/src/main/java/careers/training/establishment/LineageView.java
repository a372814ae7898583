package careers.training.establishment;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An establishment with all it is joined to by succession, merger or split.
 *
 * @param key the same for every one of them; a limit on claims counts them together
 * @param members the establishment itself included, in order of URN
 * @param links how they are joined; links that join nothing (sixth form centres) are not among them
 */
public record LineageView(String establishment, String key, List<Member> members, List<Link> links) {

    /**
     * One of them.
     *
     * @param urn null for a Welsh school that Get Information about Schools has not named
     * @param establishment its reference, null when the register has only links to it
     * @param name as the register has it, otherwise as a link calls it; may be null
     */
    public record Member(
            @Schema(nullable = true) String urn,
            @Schema(nullable = true) String establishment,
            @Schema(nullable = true) String name,
            EstablishmentStatus status) {}

    /**
     * One link.
     *
     * @param predecessor the URN that came first; null when the register does not say which did
     * @param successor the URN that came of it; null when the register does not say
     */
    public record Link(
            @Schema(examples = "100006") String urn,
            @Schema(examples = "134643") String linkedUrn,
            @Schema(examples = "PREDECESSOR_MERGED") String kind,
            String predecessor,
            String successor,
            LocalDate establishedOn) {}
}
