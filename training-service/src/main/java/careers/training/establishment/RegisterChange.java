package careers.training.establishment;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One difference between a file and the register.
 *
 * @param subject the reference of an establishment, or the two URNs of a link and its kind
 */
public record RegisterChange(String subject, Kind kind, List<Field> fields) {

    /** What happened to it. */
    public enum Kind {
        ADDED,
        CHANGED,
        CLOSED,
        REOPENED,
        /** The register has it again after it came without it. */
        RETURNED,
        /** The file, which is complete, does not have it. */
        VANISHED
    }

    /**
     * One value that changed.
     *
     * @param before null when there was none
     * @param after null when there is none now
     */
    public record Field(
            String field,
            @Schema(nullable = true) String before,
            @Schema(nullable = true) String after) {}

    static RegisterChange vanished(String subject) {
        return new RegisterChange(subject, Kind.VANISHED, List.of());
    }

    static RegisterChange of(RegisteredEstablishment before, RegisteredEstablishment after) {
        return new RegisterChange(
                after.entry().reference(),
                kind(before, after),
                fields(before == null ? null : before.entry(), after.entry()));
    }

    private static Kind kind(RegisteredEstablishment before, RegisteredEstablishment after) {
        if (before == null) {
            return Kind.ADDED;
        }
        if (before.unlistedOn() != null) {
            return Kind.RETURNED;
        }
        boolean wasClosed = before.entry().status() == EstablishmentStatus.CLOSED;
        boolean isClosed = after.entry().status() == EstablishmentStatus.CLOSED;
        if (wasClosed == isClosed) {
            return Kind.CHANGED;
        }
        return isClosed ? Kind.CLOSED : Kind.REOPENED;
    }

    private static List<Field> fields(EstablishmentEntry before, EstablishmentEntry after) {
        return Arrays.stream(EstablishmentField.values())
                .filter(field -> !Objects.equals(field.in(before), field.in(after)))
                .map(field -> new Field(field.label(), field.in(before), field.in(after)))
                .toList();
    }
}
