package careers.survey.establishment;

import careers.platform.event.EventEnvelope;
import careers.platform.event.EventHandler;
import careers.platform.event.PoisonEvent;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Keeps the register as training-service tells it. The latest event tells the whole establishment. */
@ApplicationScoped
class EstablishmentEvents implements EventHandler {

    private static final String REFERENCE = "EN-[0-9]{6}|CY-[0-9]{7}";
    private static final String REGION = "[A-Z_]{1,32}";
    private static final int MAX_NAME = 200;

    private final EstablishmentTable table;

    EstablishmentEvents(EstablishmentTable table) {
        this.table = table;
    }

    @Override
    public String consumer() {
        return "survey-service";
    }

    @Override
    public Set<String> topics() {
        return Set.of("training.establishment.v1");
    }

    @Override
    public void handle(EventEnvelope event) {
        if (event.type().equals("training.establishment.registered")) {
            if (!event.source().equals("/training-service")) {
                throw new PoisonEvent("SOURCE_FOREIGN");
            }
            table.put(read(event));
        }
    }

    private static EstablishmentRegistered read(EventEnvelope event) {
        JsonNode reference = event.data().path("establishment");
        JsonNode localAuthority = event.data().path("localAuthority");
        JsonNode open = event.data().path("open");
        if (!reference.asText().matches(REFERENCE) || !reference.asText().equals(event.subject())) {
            throw new PoisonEvent("DATA_INVALID establishment");
        }
        if (localAuthority.isTextual() ? localAuthority.asText().length() > MAX_NAME : !localAuthority.isNull()) {
            throw new PoisonEvent("DATA_INVALID localAuthority");
        }
        JsonNode region = event.data().path("region");
        if (region.isTextual() ? !region.asText().matches(REGION) : !region.isNull() && !region.isMissingNode()) {
            throw new PoisonEvent("DATA_INVALID region");
        }
        if (!open.isBoolean()) {
            throw new PoisonEvent("DATA_INVALID open");
        }
        return new EstablishmentRegistered(
                reference.asText(),
                localAuthority.isNull() ? null : localAuthority.asText(),
                region.isTextual() ? region.asText() : null,
                open.asBoolean());
    }
}
