package careers.survey.freetext;

import careers.platform.event.Outbox;
import careers.platform.identity.CurrentUser;
import careers.platform.problem.FieldError;
import careers.platform.problem.PlatformError;
import careers.platform.web.ETags;
import careers.survey.audit.AuditTrail;
import careers.survey.freetext.theme.ThemeFrame;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Keeps the theme frame: the shipped one first, then what administrators make of it. */
@ApplicationScoped
class ThemeFrameService {

    private static final String SHIPPED = "/careers/survey/freetext/theme-frame.json";

    private final ThemeFrameRepository frames;
    private final TextAnswerRepository texts;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final CurrentUser user;
    private final ObjectMapper mapper;
    private final Clock clock;

    ThemeFrameService(
            ThemeFrameRepository frames,
            TextAnswerRepository texts,
            Outbox outbox,
            AuditTrail audit,
            CurrentUser user,
            ObjectMapper mapper,
            Clock clock) {
        this.frames = frames;
        this.texts = texts;
        this.outbox = outbox;
        this.audit = audit;
        this.user = user;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** Before the first text can be coded there is a frame. */
    @Transactional
    void publishShippedFrame(@Observes StartupEvent started) {
        frames.lockForPublication();
        if (frames.latest().isEmpty()) {
            store(1, shipped(), "survey-service");
        }
    }

    private ThemeFrame shipped() {
        try (InputStream in = ThemeFrameService.class.getResourceAsStream(SHIPPED)) {
            return mapper.readValue(in, ThemeFrame.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Transactional
    ThemeFrameView latest() {
        return current().view();
    }

    /** Publishes the next version. Texts that rules have coded are coded anew; what people coded stays. */
    @Transactional
    ThemeFrameView publish(String ifMatch, ThemeFrame frame) {
        frames.lockForPublication();
        CurrentFrame earlier = current();
        ETags.requireMatch(ifMatch, earlier.version());
        List<FieldError> errors = new ArrayList<>(frame.findings());
        if (errors.isEmpty()) {
            errors.addAll(frame.findingsAfter(earlier.frame()));
        }
        if (!errors.isEmpty()) {
            throw PlatformError.VALIDATION_FAILED.problem().with(errors);
        }
        CurrentFrame next = store(earlier.version() + 1, frame, user.id());
        texts.makeDueWhatRulesCoded();
        audit.record("THEME_FRAME_PUBLISHED", "theme-frame/" + next.version(), null);
        return next.view();
    }

    private CurrentFrame store(int version, ThemeFrame frame, String by) {
        CurrentFrame stored = new CurrentFrame(version, clock.instant(), frame);
        frames.persistAndFlush(new ThemeFrameVersion(version, json(frame), by, stored.publishedAt()));
        outbox.append(
                ThemeFramePublished.TYPE,
                ThemeFramePublished.AGGREGATE,
                version,
                ThemeFramePublished.of(version, frame));
        return stored;
    }

    /** The frame in force, in the running transaction. */
    CurrentFrame current() {
        ThemeFrameVersion latest = frames.latest().orElseThrow(() -> new IllegalStateException("no theme frame"));
        try {
            ThemeFrame frame = mapper.readValue(latest.document, ThemeFrame.class);
            return new CurrentFrame(latest.version, latest.publishedAt, frame);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String json(ThemeFrame frame) {
        try {
            return mapper.writeValueAsString(frame);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A version of the frame, read. */
    record CurrentFrame(int version, Instant publishedAt, ThemeFrame frame) {

        ThemeFrameView view() {
            return new ThemeFrameView(version, publishedAt, frame.themes());
        }
    }
}
