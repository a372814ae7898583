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
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Proposes quotations, has them signed by somebody else, publishes and withdraws them. */
@ApplicationScoped
class QuotationService {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final QuotationRepository quotations;
    private final TextAnswerRepository texts;
    private final TextCodingRepository codings;
    private final AuditTrail audit;
    private final CurrentUser user;
    private final Cursors cursors;
    private final Clock clock;

    QuotationService(
            QuotationRepository quotations,
            TextAnswerRepository texts,
            TextCodingRepository codings,
            AuditTrail audit,
            CurrentUser user,
            Cursors cursors,
            Clock clock) {
        this.quotations = quotations;
        this.texts = texts;
        this.codings = codings;
        this.audit = audit;
        this.user = user;
        this.cursors = cursors;
        this.clock = clock;
    }

    /** A view with the version that its entity tag is made of. */
    record Versioned(QuotationCaseView view, long version) {

        static Versioned of(Quotation quotation) {
            return new Versioned(QuotationCaseView.of(quotation), quotation.version);
        }
    }

    @Transactional
    ProposedQuotation propose(ProposeQuotation request) {
        // Locked, so that the text is not redacted underneath.
        TextAnswer text = texts.locked(request.textId())
                .filter(t -> t.state != TextState.ARRIVED)
                .orElseThrow(PlatformError.NOT_FOUND::problem);
        if (!text.state.isReviewed()) {
            throw FreeTextError.TEXT_NOT_REVIEWED.problem();
        }
        requireShortened(text.words, request.words());
        List<String> themes =
                codings.findByIdOptional(text.id).map(coding -> coding.themes).orElse(List.of());
        Quotation quotation = new Quotation(text, themes, request.words(), user.id(), clock.instant());
        quotations.persistAndFlush(quotation);
        audit.record("QUOTATION_PROPOSED", target(quotation.id), null);
        return new ProposedQuotation(quotation.id, quotation.state, quotation.wordsSha256);
    }

    private static void requireShortened(String original, String words) {
        if (!Redaction.isShorteningOf(original, words)) {
            throw PlatformError.VALIDATION_FAILED.problem().with(List.of(TextReviewService.wordsAdded("/words")));
        }
        if (!Redaction.hasWords(words)) {
            throw PlatformError.VALIDATION_FAILED
                    .problem()
                    .with(List.of(new FieldError(
                            "/words",
                            "WORDS_MISSING",
                            new Text("must have a word of the text", "rhaid cael gair o'r testun"))));
        }
    }

    @Transactional
    Versioned read(UUID id) {
        return Versioned.of(quotations.findByIdOptional(id).orElseThrow(PlatformError.NOT_FOUND::problem));
    }

    @Transactional
    Versioned approve(UUID id, String ifMatch, ApproveQuotation request) {
        Quotation quotation = toChange(id, ifMatch);
        quotation.approve(request.wordsSha256(), user.id(), clock.instant());
        return changed(quotation, "QUOTATION_APPROVED", null);
    }

    @Transactional
    Versioned reject(UUID id, String ifMatch, QuotationReason request) {
        Quotation quotation = toChange(id, ifMatch);
        quotation.apply(QuotationState.Command.REJECT);
        return changed(quotation, "QUOTATION_REJECTED", request.reason());
    }

    @Transactional
    Versioned withdraw(UUID id, String ifMatch, QuotationReason request) {
        Quotation quotation = toChange(id, ifMatch);
        quotation.apply(QuotationState.Command.WITHDRAW);
        return changed(quotation, "QUOTATION_WITHDRAWN", request.reason());
    }

    private Quotation toChange(UUID id, String ifMatch) {
        Quotation quotation = quotations.locked(id).orElseThrow(PlatformError.NOT_FOUND::problem);
        ETags.requireMatch(ifMatch, quotation.version);
        return quotation;
    }

    private Versioned changed(Quotation quotation, String action, String reason) {
        audit.record(action, target(quotation.id), reason);
        quotations.flush();
        return Versioned.of(quotation);
    }

    @Transactional
    Page<QuotationView> published(QuotationSelection wanted, PageQuery query) {
        return page("quotations " + wanted, wanted, query, QuotationView::of);
    }

    @Transactional
    Page<QuotationCaseView> cases(QuotationSelection wanted, PageQuery query) {
        return page("quotation-cases " + wanted, wanted, query, QuotationCaseView::of);
    }

    private <T> Page<T> page(String scope, QuotationSelection wanted, PageQuery query, Function<Quotation, T> view) {
        UUID after = cursors.after(scope, query).map(UUID::fromString).orElse(BEFORE_ALL);
        Page<Quotation> page = cursors.page(
                scope, quotations.after(after, wanted, query.limit() + 1), query, quotation -> quotation.id.toString());
        return new Page<>(page.items().stream().map(view).toList(), page.next());
    }

    private static String target(UUID id) {
        return "quotation/" + id;
    }
}
