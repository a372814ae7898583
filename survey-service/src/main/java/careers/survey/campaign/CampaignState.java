package careers.survey.campaign;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The life of a campaign: every state with the commands it takes and where they lead. Closed is the end. */
public enum CampaignState {
    PLANNED(Map.of(
            Command.SET_FRAME, "PLANNED",
            Command.INVITE, "PLANNED",
            Command.SET_QUOTA, "PLANNED",
            Command.OPEN, "OPEN")),
    OPEN(Map.of(
            Command.SET_FRAME, "OPEN",
            Command.INVITE, "OPEN",
            Command.SET_QUOTA, "OPEN",
            Command.EXTEND, "OPEN",
            Command.CLOSE, "CLOSED")),
    CLOSED(Map.of());

    /** What an administrator can do with a campaign. */
    public enum Command {
        SET_FRAME,
        INVITE,
        SET_QUOTA,
        OPEN,
        EXTEND,
        CLOSE
    }

    private final Map<Command, String> edges;

    CampaignState(Map<Command, String> edges) {
        this.edges = edges;
    }

    /** Where the command leads from here, if it is allowed. */
    public Optional<CampaignState> after(Command command) {
        return Optional.ofNullable(edges.get(command)).map(CampaignState::valueOf);
    }

    /** The commands allowed here, in the order of a campaign's life. */
    public List<String> allowedActions() {
        return Arrays.stream(Command.values())
                .filter(edges::containsKey)
                .map(Enum::name)
                .toList();
    }
}
