package careers.insight.response;

import careers.insight.store.FactDatabase;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;
import java.util.List;
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

    /** Also by another process: what is emptied here is being written there. */
    private static final String ALONE = "LOCK TABLE inbox, inbox_offset IN ACCESS EXCLUSIVE MODE";

    /** Those who left stay as they are, so that they are not counted once more; those in no block come again. */
    private static final String KEEP = """
            CREATE TEMPORARY TABLE kept_response ON COMMIT DROP AS
            SELECT response_id, leaf_id, position, instrument_id, instrument_version, language, mode, accepted_at,
                   CASE WHEN gone THEN version ELSE 0 END AS version, block, sealed_version, gone, uncounted
              FROM response_fact WHERE block IS NOT NULL OR gone""";

    /** Deleted rows would stay in the way of those that take their place until somebody cleans up. */
    private static final String EMPTY = "TRUNCATE response_fact";

    /** Whoever comes again finds room on the page of the empty row, and no index has to be told. */
    private static final String LEAVE_ROOM = "ALTER TABLE response_fact SET (fillfactor = 40)";

    private static final String PUT_BACK = """
            INSERT INTO response_fact (response_id, leaf_id, position, instrument_id, instrument_version, language, mode,
                                       accepted_at, version, block, sealed_version, gone, uncounted, answers, texts)
            SELECT k.*, '{}', '{}' FROM kept_response k ORDER BY k.response_id""";

    private static final String LEAVE_NO_ROOM = "ALTER TABLE response_fact RESET (fillfactor)";

    private static final String SET_LEAVES_BACK = "UPDATE leaf SET arrived = arrived - pending, pending = 0";

    private static final String KEEP_POSITIONS = """
            CREATE TEMPORARY TABLE kept_inbox ON COMMIT DROP AS
            SELECT * FROM inbox WHERE topic NOT IN ('survey.response.v1', 'survey.text.v1')""";

    private static final String FORGET_POSITIONS = "TRUNCATE inbox";

    private static final String PUT_POSITIONS_BACK = "INSERT INTO inbox SELECT * FROM kept_inbox";

    private static final String FORGET_HELD =
            "DELETE FROM held_event WHERE topic IN ('survey.response.v1', 'survey.text.v1')";

    private static final String FORGET_ABSENT = "DELETE FROM absent_response";

    private static final String BEGIN_ANEW =
            "UPDATE inbox_offset SET next_offset = 0 WHERE topic IN ('survey.response.v1', 'survey.text.v1')";

    private static final List<String> STEPS = List.of(
            ALONE,
            KEEP,
            EMPTY,
            LEAVE_ROOM,
            PUT_BACK,
            LEAVE_NO_ROOM,
            SET_LEAVES_BACK,
            KEEP_POSITIONS,
            FORGET_POSITIONS,
            PUT_POSITIONS_BACK,
            FORGET_HELD,
            FORGET_ABSENT,
            BEGIN_ANEW);

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
        STEPS.forEach(database::update);
    }
}
