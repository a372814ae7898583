package careers.training.webhook;

import careers.platform.event.Change;
import careers.platform.id.Ids;
import careers.training.access.Oversight;
import careers.training.feed.ChangeService;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;

/** Tells one endpoint what it does not know yet, one change after the other, until one is not taken. */
@ApplicationScoped
class WebhookTurn {

    private static final Logger LOG = Logger.getLogger(WebhookTurn.class);
    private static final int MOST_CHANGES = 50;
    private static final int GONE = 410;
    // No delivery begins later, so that the last one ends within the lease.
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Set<String> NO_SCHOOL = Set.of("-");

    private final WebhookQueue queue;
    private final WebhookSender sender;
    private final ChangeService changes;
    private final Oversight oversight;
    private final ObjectMapper mapper;
    private final Clock clock;

    WebhookTurn(
            WebhookQueue queue,
            WebhookSender sender,
            ChangeService changes,
            Oversight oversight,
            ObjectMapper mapper,
            Clock clock) {
        this.queue = queue;
        this.sender = sender;
        this.changes = changes;
        this.oversight = oversight;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** Takes an endpoint that has something to be told; nothing if none has. */
    Optional<WebhookQueue.Taken> next() {
        return queue.take(oversight.across(changes::head));
    }

    /** An endpoint that fails here, and not at its receiver, rests until its lease is over. */
    void run(WebhookQueue.Taken endpoint) {
        // Before the changes are read, or some that come in between would be passed over.
        long head = oversight.across(changes::head);
        List<Change> untold =
                oversight.across(() -> changes.naming(endpoint.reach(), endpoint.position(), MOST_CHANGES));
        if (untold.isEmpty()) {
            queue.pass(endpoint, head);
        } else {
            tell(endpoint, untold);
        }
        queue.letGo(endpoint);
    }

    private void tell(WebhookQueue.Taken endpoint, List<Change> untold) {
        Instant end = clock.instant().plus(LONGEST);
        WebhookQueue.Taken at = endpoint;
        for (Change change : untold) {
            if (clock.instant().isAfter(end) || !tell(at, change)) {
                return;
            }
            at = at.at(change.position());
        }
    }

    /** True if it was taken and the next one may follow. */
    private boolean tell(WebhookQueue.Taken endpoint, Change change) {
        DeliveryView tried = attempt(endpoint, change);
        WebhookQueue.Moved moved = judge(endpoint, tried);
        boolean mine = queue.record(endpoint, tried, moved);
        if (mine && moved.state() == WebhookView.State.DISABLED) {
            LOG.infof("webhook disabled endpoint=%s reason=%s", endpoint.id(), moved.reason());
        }
        return mine && tried.outcome() == DeliveryView.Outcome.DELIVERED;
    }

    private DeliveryView attempt(WebhookQueue.Taken endpoint, Change change) {
        Instant now = clock.instant();
        Optional<Target> target = sender.target(endpoint.url());
        OptionalInt status =
                target.map(host -> send(host, endpoint, change, now)).orElse(OptionalInt.empty());
        return new DeliveryView(
                Ids.next(),
                change.position(),
                change.id(),
                change.type(),
                endpoint.failures() + 1,
                now,
                outcome(target.isPresent(), status),
                status.isPresent() ? status.getAsInt() : null);
    }

    private OptionalInt send(Target target, WebhookQueue.Taken endpoint, Change change, Instant now) {
        byte[] body = body(Message.of(change, endpoint.reach().establishments().equals(NO_SCHOOL)));
        UUID id = change.id();
        return sender.send(
                target,
                Map.of(
                        "Content-Type", "application/json",
                        "User-Agent", "careers-webhooks/1",
                        "webhook-id", id.toString(),
                        "webhook-timestamp", Long.toString(now.getEpochSecond()),
                        "webhook-signature", Signature.of(queue.secrets(endpoint.id()), id.toString(), now, body)),
                body);
    }

    private byte[] body(Message message) {
        try {
            return mapper.writeValueAsBytes(message);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DeliveryView.Outcome outcome(boolean called, OptionalInt status) {
        if (!called) {
            return DeliveryView.Outcome.ADDRESS_REFUSED;
        }
        if (status.isEmpty()) {
            return DeliveryView.Outcome.NO_ANSWER;
        }
        return status.getAsInt() / 100 == 2 ? DeliveryView.Outcome.DELIVERED : DeliveryView.Outcome.REFUSED;
    }

    private WebhookQueue.Moved judge(WebhookQueue.Taken endpoint, DeliveryView tried) {
        Instant now = clock.instant();
        if (tried.outcome() == DeliveryView.Outcome.DELIVERED) {
            return new WebhookQueue.Moved(tried.position(), 0, now, WebhookView.State.ACTIVE, null);
        }
        int failures = tried.attempt();
        Optional<Instant> again =
                RetrySchedule.next(failures, now, ThreadLocalRandom.current().nextDouble());
        boolean gone = tried.status() != null && tried.status() == GONE;
        if (again.isPresent() && !gone) {
            return new WebhookQueue.Moved(endpoint.position(), failures, again.get(), WebhookView.State.ACTIVE, null);
        }
        return new WebhookQueue.Moved(
                endpoint.position(),
                failures,
                now,
                WebhookView.State.DISABLED,
                gone ? WebhookView.DisabledReason.GONE : WebhookView.DisabledReason.FAILING);
    }
}
