package careers.survey.progress;

import careers.survey.disclosure.CountGuard;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The service's one guard, with the threshold that its operator chose. */
@ApplicationScoped
class GuardProducer {

    @Produces
    @Singleton
    CountGuard guard(@ConfigProperty(name = "careers.survey.disclosure.threshold", defaultValue = "10") int threshold) {
        return new CountGuard(threshold);
    }
}
