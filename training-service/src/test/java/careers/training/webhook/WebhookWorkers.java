package careers.training.webhook;

import io.quarkus.arc.Arc;
import java.util.Optional;

/** More workers than the service has of its own, as if there were several instances of it. */
public final class WebhookWorkers {

    private WebhookWorkers() {}

    /** Gives one endpoint its turn; false if none has to be told anything. */
    public static boolean work() {
        WebhookTurn turns = Arc.container().instance(WebhookTurn.class).get();
        Optional<WebhookQueue.Taken> taken = turns.next();
        taken.ifPresent(turns::run);
        return taken.isPresent();
    }
}
