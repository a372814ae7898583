package careers.survey.freetext;

import careers.platform.paging.Cursors;
import careers.platform.paging.Page;
import careers.platform.paging.PageQuery;
import careers.platform.problem.FieldError;
import careers.platform.problem.PlatformError;
import careers.platform.text.Text;
import careers.platform.web.ETags;
import careers.survey.audit.AuditTrail;
import careers.survey.export.Exports;
import careers.survey.freetext.screening.TextScreen;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Lets reviewers see texts, release them and take words out of them. */
@ApplicationScoped
class TextReviewService {

    private static final String LIST = "text-reviews ";

    private final TextAnswerRepository texts;
    private final AuditTrail audit;
    private final Exports exports;
    private final Cursors cursors;

    TextReviewService(TextAnswerRepository texts, AuditTrail audit, Exports exports, Cursors cursors) {
        this.texts = texts;
        this.audit = audit;
        this.exports = exports;
        this.cursors = cursors;
    }

    /** A view with the version that its entity tag is made of. */
    record Versioned(TextReviewView view, long version) {

        static Versioned of(TextAnswer text) {
            return new Versioned(TextReviewView.of(text), text.version);
        }
    }

    @Transactional
    Page<TextReviewView> list(TextState wanted, PageQuery query) {
        TextState state = wanted == null ? TextState.HELD : wanted;
        String scope = LIST + state;
        QueuePlace after = cursors.after(scope, query).map(QueuePlace::parse).orElse(QueuePlace.BEFORE_ALL);
        Page<TextAnswer> page = cursors.page(
                scope,
                texts.queue(state, after, query.limit() + 1),
                query,
                text -> QueuePlace.of(text).toString());
        return new Page<>(
                page.items().stream().map(TextReviewView::withoutWords).toList(), page.next());
    }

    @Transactional
    Versioned read(UUID id) {
        TextAnswer text = find(id);
        audit.record("TEXT_READ", target(id), null);
        return Versioned.of(text);
    }

    @Transactional
    Versioned release(UUID id, String ifMatch, ReleaseText release) {
        TextAnswer text = find(id);
        ETags.requireMatch(ifMatch, text.version);
        text.apply(TextState.Command.RELEASE);
        audit.record("TEXT_RELEASED", target(id), release.reason());
        texts.flush();
        return Versioned.of(text);
    }

    @Transactional
    Versioned redact(UUID id, String ifMatch, RedactText redaction) {
        TextAnswer text = find(id);
        ETags.requireMatch(ifMatch, text.version);
        String left = left(text.words, redaction);
        text.redact(left, TextScreen.screen(left));
        audit.record("TEXT_REDACTED", target(id), redaction.reason());
        texts.flush();
        exports.forget(text.campaignId);
        return Versioned.of(text);
    }

    private static String left(String words, RedactText redaction) {
        List<FieldError> errors = new ArrayList<>();
        if ((redaction.parts() == null) == (redaction.words() == null)) {
            errors.add(new FieldError(
                    "/parts",
                    "PARTS_OR_WORDS",
                    new Text("give either parts or words", "rhowch naill ai parts neu words")));
        } else if (redaction.words() != null) {
            if (!Redaction.isShorteningOf(words, redaction.words())) {
                errors.add(wordsAdded("/words"));
            }
        } else {
            for (int i = 0; i < redaction.parts().size(); i++) {
                if (!Redaction.isWithin(words, redaction.parts().get(i))) {
                    errors.add(new FieldError(
                            "/parts/" + i,
                            "PART_OUTSIDE_TEXT",
                            new Text("must be a part of the text", "rhaid iddo fod yn rhan o'r testun")));
                }
            }
        }
        if (!errors.isEmpty()) {
            throw PlatformError.VALIDATION_FAILED.problem().with(errors);
        }
        return redaction.words() != null ? redaction.words() : Redaction.without(words, redaction.parts());
    }

    /** The error of words that were put into somebody's mouth. */
    static FieldError wordsAdded(String pointer) {
        return new FieldError(
                pointer,
                "WORDS_ADDED",
                new Text(
                        "may leave words out and put short notes in square brackets, nothing else",
                        "caiff hepgor geiriau a rhoi nodiadau byr mewn bachau petryal, a dim arall"));
    }

    private TextAnswer find(UUID id) {
        return texts.locked(id)
                .filter(text -> text.state != TextState.ARRIVED)
                .orElseThrow(PlatformError.NOT_FOUND::problem);
    }

    private static String target(UUID id) {
        return "text/" + id;
    }
}
