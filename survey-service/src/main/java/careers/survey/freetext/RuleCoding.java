package careers.survey.freetext;

import careers.platform.event.OutboxEvent;
import careers.survey.freetext.theme.ThemeCoder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Codes by rule the texts that may be seen, unless a person has coded them. */
@ApplicationScoped
class RuleCoding {

    private final TextAnswerRepository texts;
    private final TextCodingRepository codings;
    private final ThemeFrameService frames;
    private final TextEvents events;
    private final Clock clock;
    private volatile Rules compiled;

    RuleCoding(
            TextAnswerRepository texts,
            TextCodingRepository codings,
            ThemeFrameService frames,
            TextEvents events,
            Clock clock) {
        this.texts = texts;
        this.codings = codings;
        this.frames = frames;
        this.events = events;
        this.clock = clock;
    }

    private record Rules(int version, ThemeCoder coder) {}

    /**
     * Codes some texts.
     *
     * @return how many there were
     */
    @Transactional
    int codeSome(int count) {
        List<TextAnswer> due = texts.toCode(count);
        if (due.isEmpty()) {
            return 0;
        }
        Rules rules = rules();
        Map<UUID, TextCoding> earlier = codings
                .list("textId in ?1", due.stream().map(t -> t.id).toList())
                .stream()
                .collect(Collectors.toMap(coding -> coding.textId, coding -> coding));
        List<OutboxEvent> told = new ArrayList<>();
        for (TextAnswer text : due) {
            text.codingDue = false;
            TextCoding coding = earlier.get(text.id);
            if (coding == null || coding.source == CodingSource.RULE) {
                TextCoding coded = code(text, coding, rules);
                told.add(events.event(TextCoded.TYPE, text.id, text.nextEvent(), TextCoded.of(text, coded)));
            }
        }
        events.append(told);
        return due.size();
    }

    private TextCoding code(TextAnswer text, TextCoding earlier, Rules rules) {
        TextCoding coding = earlier == null ? new TextCoding(text.id) : earlier;
        ThemeCoder.Coded coded = rules.coder().code(text.words);
        coding.certainty = (short) coded.certainty();
        coding.code(rules.version(), coded.themes(), CodingSource.RULE, null, clock.instant());
        codings.persist(coding);
        return coding;
    }

    /** Compiled once per version; another instance may have published the next one. */
    private Rules rules() {
        ThemeFrameService.CurrentFrame frame = frames.current();
        Rules known = compiled;
        if (known == null || known.version() != frame.version()) {
            known = new Rules(frame.version(), ThemeCoder.of(frame.frame()));
            compiled = known;
        }
        return known;
    }
}
