package careers.survey.freetext;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The life of a quotation: every state with the commands it takes and where they lead. The database withdraws it too, when
 * the text it was taken from is erased or redacted.
 */
public enum QuotationState {
    PROPOSED(Map.of(Command.APPROVE, "PUBLISHED", Command.REJECT, "REJECTED", Command.WITHDRAW, "WITHDRAWN")),
    PUBLISHED(Map.of(Command.WITHDRAW, "WITHDRAWN")),
    REJECTED(Map.of()),
    WITHDRAWN(Map.of());

    /** What reviewers do with a quotation. */
    public enum Command {
        APPROVE,
        REJECT,
        WITHDRAW
    }

    private final Map<Command, String> edges;

    QuotationState(Map<Command, String> edges) {
        this.edges = edges;
    }

    /** Where the command leads from here, if it is allowed. */
    public Optional<QuotationState> after(Command command) {
        return Optional.ofNullable(edges.get(command)).map(QuotationState::valueOf);
    }

    /** The commands allowed here. */
    public List<String> allowedActions() {
        return Arrays.stream(Command.values())
                .filter(edges::containsKey)
                .map(Enum::name)
                .toList();
    }
}
