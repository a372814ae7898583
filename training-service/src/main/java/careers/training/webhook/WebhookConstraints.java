package careers.training.webhook;

import careers.platform.problem.ErrorCode;
import careers.platform.problem.NamedConstraints;
import careers.platform.problem.PlatformError;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** An id that somebody else has used is not there for the caller. */
@ApplicationScoped
class WebhookConstraints implements NamedConstraints {

    @Override
    public Map<String, ErrorCode> byName() {
        return Map.of(
                "pk_webhook_endpoint", PlatformError.NOT_FOUND,
                "pk_webhook_secret", PlatformError.NOT_FOUND,
                "uq_webhook_secret_current", PlatformError.CHANGED_MEANWHILE);
    }
}
