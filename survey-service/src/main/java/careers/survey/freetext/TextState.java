package careers.survey.freetext;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The life of a text: every state with the commands it takes and where they lead. Coding starts where a text may be seen.
 * A text that the screens let pass can be released too, which says that a person has read it.
 */
public enum TextState {
    ARRIVED(Map.of(Command.CLEAR, "SCREENED_CLEAR", Command.HOLD, "HELD")),
    SCREENED_CLEAR(Map.of(Command.RELEASE, "RELEASED", Command.REDACT, "REDACTED")),
    HELD(Map.of(Command.RELEASE, "RELEASED", Command.REDACT, "REDACTED")),
    RELEASED(Map.of(Command.REDACT, "REDACTED")),
    REDACTED(Map.of(Command.REDACT, "REDACTED"));

    /** What the screens and reviewers do with a text. */
    public enum Command {
        CLEAR,
        HOLD,
        RELEASE,
        REDACT
    }

    private final Map<Command, String> edges;

    TextState(Map<Command, String> edges) {
        this.edges = edges;
    }

    /** Where the command leads from here, if it is allowed. */
    public Optional<TextState> after(Command command) {
        return Optional.ofNullable(edges.get(command)).map(TextState::valueOf);
    }

    /** What a reviewer can do here. */
    public List<String> allowedActions() {
        return Arrays.stream(Command.values())
                .filter(command -> command == Command.RELEASE || command == Command.REDACT)
                .filter(edges::containsKey)
                .map(Enum::name)
                .toList();
    }

    /** Whether the text may be seen by others than its reviewers, coded for instance. */
    public boolean isOpen() {
        return this != ARRIVED && this != HELD;
    }

    /** Whether a person has read it. */
    public boolean isReviewed() {
        return this == RELEASED || this == REDACTED;
    }
}
