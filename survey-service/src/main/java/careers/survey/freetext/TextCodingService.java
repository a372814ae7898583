package careers.survey.freetext;

import careers.platform.identity.CurrentUser;
import careers.platform.paging.Cursors;
import careers.platform.paging.Page;
import careers.platform.paging.PageQuery;
import careers.platform.problem.FieldError;
import careers.platform.problem.PlatformError;
import careers.platform.text.Text;
import careers.platform.web.ETags;
import careers.survey.audit.AuditTrail;
import careers.survey.questionnaire.Audience;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Lets people confirm and correct what the rules have coded. */
@ApplicationScoped
class TextCodingService {

    private static final String LIST = "text-codings ";

    private final TextAnswerRepository texts;
    private final TextCodingRepository codings;
    private final ThemeFrameService frames;
    private final TextEvents events;
    private final AuditTrail audit;
    private final CurrentUser user;
    private final Cursors cursors;
    private final Clock clock;

    TextCodingService(
            TextAnswerRepository texts,
            TextCodingRepository codings,
            ThemeFrameService frames,
            TextEvents events,
            AuditTrail audit,
            CurrentUser user,
            Cursors cursors,
            Clock clock) {
        this.texts = texts;
        this.codings = codings;
        this.frames = frames;
        this.events = events;
        this.audit = audit;
        this.user = user;
        this.cursors = cursors;
        this.clock = clock;
    }

    /** A view with the version that its entity tag is made of. */
    record Versioned(TextCodingView view, long version) {}

    @Transactional
    Page<TextCodingView> leastCertain(Audience audience, PageQuery query) {
        String scope = LIST + audience;
        CodingPlace after = cursors.after(scope, query).map(CodingPlace::parse).orElse(CodingPlace.BEFORE_ALL);
        Page<TextCodingRepository.CodedText> page = cursors.page(
                scope,
                codings.leastCertain(audience, after, query.limit() + 1),
                query,
                coded -> CodingPlace.of(coded.coding()).toString());
        audit.record("TEXTS_READ_FOR_CODING", "text-codings", null);
        return new Page<>(
                page.items().stream()
                        .map(coded -> TextCodingView.of(coded.text(), coded.coding()))
                        .toList(),
                page.next());
    }

    @Transactional
    Versioned read(UUID textId) {
        TextAnswer text = find(textId);
        TextCoding coding = codings.findByIdOptional(textId).orElseThrow(PlatformError.NOT_FOUND::problem);
        audit.record("TEXT_READ", "text/" + textId, null);
        return new Versioned(TextCodingView.of(text, coding), coding.version);
    }

    /** Stores what a person says, which no rule changes any more, and tells it. */
    @Transactional
    Versioned code(UUID textId, String ifMatch, CodeText request) {
        TextAnswer text = find(textId);
        TextCoding coding = codings.findByIdOptional(textId).orElseThrow(PlatformError.NOT_FOUND::problem);
        ETags.requireMatch(ifMatch, coding.version);
        ThemeFrameService.CurrentFrame frame = frames.current();
        requireKnown(request.themes(), frame.frame().codes());
        List<String> themes = request.themes().stream().distinct().sorted().toList();
        coding.code(frame.version(), themes, CodingSource.PERSON, user.id(), clock.instant());
        events.append(List.of(events.event(TextCoded.TYPE, textId, text.nextEvent(), TextCoded.of(text, coding))));
        audit.record("TEXT_CODED", "text/" + textId, null);
        codings.flush();
        return new Versioned(TextCodingView.of(text, coding), coding.version);
    }

    private static void requireKnown(List<String> themes, Set<String> known) {
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < themes.size(); i++) {
            if (!known.contains(themes.get(i))) {
                errors.add(new FieldError(
                        "/themes/" + i,
                        "THEME_UNKNOWN",
                        new Text("is not a theme of the frame in force", "nid yw'n thema yn y fframwaith mewn grym")));
            }
        }
        if (!errors.isEmpty()) {
            throw PlatformError.VALIDATION_FAILED.problem().with(errors);
        }
    }

    /** A held text is not coded: whoever codes may not see it. */
    private TextAnswer find(UUID id) {
        return texts.locked(id).filter(text -> text.state.isOpen()).orElseThrow(PlatformError.NOT_FOUND::problem);
    }
}
