package careers.insight.response;

import careers.insight.store.FactDatabase;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Reads the responses and the themes of texts anew from the log. What is read anew is their content. Which block a person
 * is in, and in which version of the answers, was sealed when the block was released and is not decided again, in whatever
 * order the log comes this time: other blocks would be differences of a few people, and other noise. Who is in no block has
 * no place that anybody has seen, and gets another.
 */
@ApplicationScoped
class Rebuild {

    private static final Logger LOG = Logger.getLogger(Rebuild.class);

    /** Those who left stay as they are, so that they are not counted once more. */
    private static final String DROP_PENDING = "DELETE FROM response_fact WHERE block IS NULL AND NOT gone";

    private static final String EMPTY_SEALED = """
            UPDATE response_fact SET answers = '{}', texts = '{}', establishment = NULL, version = 0,
                   amendment = NULL, amendment_version = NULL
             WHERE block IS NOT NULL AND NOT gone""";

    private static final String SET_LEAVES_BACK = "UPDATE leaf SET arrived = arrived - pending, pending = 0";

    private static final String FORGET_POSITIONS =
            "DELETE FROM inbox WHERE topic IN ('survey.response.v1', 'survey.text.v1')";

    private static final String FORGET_HELD =
            "DELETE FROM held_event WHERE topic IN ('survey.response.v1', 'survey.text.v1')";

    private static final String FORGET_ABSENT = "DELETE FROM absent_response";

    private static final String BEGIN_ANEW =
            "UPDATE inbox_offset SET next_offset = 0 WHERE topic IN ('survey.response.v1', 'survey.text.v1')";

    private final FactDatabase database;
    private final boolean wanted;

    Rebuild(FactDatabase database, @ConfigProperty(name = "insight.rebuild", defaultValue = "false") boolean wanted) {
        this.database = database;
        this.wanted = wanted;
    }

    /** Before anything is consumed; takes minutes where there are millions of responses. */
    @Transactional
    @TransactionConfiguration(timeout = 3_600)
    void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE + 2) StartupEvent starting) {
        if (wanted) {
            LOG.info("rebuild: responses are read anew from the log");
            begin();
        }
    }

    /** Empties what the log will tell again and sets the offsets back, all or nothing. */
    @Transactional
    void begin() {
        database.update(DROP_PENDING);
        database.update(EMPTY_SEALED);
        database.update(SET_LEAVES_BACK);
        database.update(FORGET_POSITIONS);
        database.update(FORGET_HELD);
        database.update(FORGET_ABSENT);
        database.update(BEGIN_ANEW);
    }
}
