package careers.survey.freetext;

import careers.platform.event.OutboxEvent;
import careers.survey.freetext.screening.FindingKind;
import careers.survey.freetext.screening.TextScreen;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/** Screens the texts that have arrived. */
@ApplicationScoped
class TextScreening {

    private static final Logger LOG = Logger.getLogger(TextScreening.class);

    private final TextAnswerRepository texts;
    private final TextEvents events;

    TextScreening(TextAnswerRepository texts, TextEvents events) {
        this.texts = texts;
        this.events = events;
    }

    /**
     * Screens some texts and raises the alarm where somebody may need help.
     *
     * @return how many there were
     */
    @Transactional
    int screenSome(int count) {
        List<TextAnswer> arrived = texts.toScreen(count);
        List<OutboxEvent> alarms = new ArrayList<>();
        for (TextAnswer text : arrived) {
            text.screened(TextScreen.screen(text.words));
            if (text.isSafeguarding()) {
                List<FindingKind> categories = text.kinds().stream()
                        .filter(FindingKind::isSafeguarding)
                        .toList();
                alarms.add(events.event(
                        SafeguardingFlagged.TYPE,
                        text.id,
                        text.nextEvent(),
                        new SafeguardingFlagged(text.id, text.campaignId, categories)));
                LOG.warnf("text flagged for safeguarding textId=%s categories=%s", text.id, categories);
            }
        }
        events.append(alarms);
        return arrived.size();
    }
}
