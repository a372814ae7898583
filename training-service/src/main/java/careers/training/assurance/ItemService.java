package careers.training.assurance;

import careers.platform.identity.CurrentUser;
import careers.platform.paging.Cursors;
import careers.platform.paging.Page;
import careers.platform.paging.PageQuery;
import careers.platform.problem.PlatformError;
import careers.platform.time.LondonCalendar;
import careers.training.access.Reach;
import careers.training.access.Role;
import careers.training.clawback.ClawbackReason;
import careers.training.clawback.ClawbackService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Looks into chosen claims: asks provider and school, and claims back what is not accepted. */
@ApplicationScoped
public class ItemService {

    private static final UUID FIRST = new UUID(0, 0);

    private final ItemRepository items;
    private final ClawbackService clawbacks;
    private final CurrentUser user;
    private final Cursors cursors;
    private final LondonCalendar calendar;

    ItemService(
            ItemRepository items,
            ClawbackService clawbacks,
            CurrentUser user,
            Cursors cursors,
            LondonCalendar calendar) {
        this.items = items;
        this.clawbacks = clawbacks;
        this.user = user;
        this.cursors = cursors;
        this.calendar = calendar;
    }

    /** Asks the provider whether it stands by the training. */
    @Transactional
    public ItemView askProvider(UUID id, AskByDay request) {
        AssuranceItem item = toChange(id, readerReach());
        item.askProvider(ahead(request.dueOn()));
        return changed(item);
    }

    /** Takes the answer of the claim's provider. */
    @Transactional
    public ItemView answerAsProvider(UUID id, AnswerAsProvider answer) {
        AssuranceItem item = toChange(id, Reach.ofProvider(user));
        item.answerAsProvider(answer);
        return changed(item);
    }

    /** Records that the provider let its day pass. */
    @Transactional
    public ItemView recordSilence(UUID id) {
        AssuranceItem item = toChange(id, readerReach());
        item.recordSilence(calendar.today());
        return changed(item);
    }

    /** Asks the school about a training that was not assured. */
    @Transactional
    public ItemView askSchool(UUID id, AskByDay request) {
        AssuranceItem item = toChange(id, readerReach());
        item.askSchool(ahead(request.dueOn()));
        return changed(item);
    }

    /** Takes the answer of the claiming school. */
    @Transactional
    public ItemView answerAsSchool(UUID id, AnswerAsSchool answer) {
        AssuranceItem item = toChange(id, Reach.ofSchool(user));
        item.answerAsSchool(answer);
        return changed(item);
    }

    /** Accepts what the school said, or proposes in the same transaction to claim the money back. */
    @Transactional
    public ItemView conclude(UUID id, ConcludeAssurance request) {
        AssuranceItem item = toChange(id, readerReach());
        item.conclude(request, user.id(), calendar.today());
        ItemView view = changed(item);
        if (!request.accepted()) {
            clawbacks.proposeRest(item.claimId, ClawbackReason.TRAINING_NOT_ASSURED);
        }
        return view;
    }

    /** A page of the chosen claims in reach, optionally of one sample or in one state. */
    public Page<ItemView> list(UUID sample, ItemState state, PageQuery query) {
        String scope = "assurance-items/" + user.id() + "?sample=" + sample + "&state=" + state;
        UUID after = cursors.after(scope, query).map(UUID::fromString).orElse(FIRST);
        List<ItemView> fetched = items.after(after, sample, state, readerReach(), query.limit() + 1).stream()
                .map(item -> ItemView.of(item, user::has))
                .toList();
        return cursors.page(scope, fetched, query, view -> view.itemId().toString());
    }

    /** One chosen claim in reach, or 404. */
    public ItemView get(UUID id) {
        return items.one(id, readerReach())
                .map(item -> ItemView.of(item, user::has))
                .orElseThrow(PlatformError.NOT_FOUND::problem);
    }

    private LocalDate ahead(LocalDate dueOn) {
        if (!dueOn.isAfter(calendar.today())) {
            throw AssuranceError.ASSURANCE_DUE_NOT_AHEAD.problem();
        }
        return dueOn;
    }

    private AssuranceItem toChange(UUID id, Reach reach) {
        return items.oneToChange(id, reach).orElseThrow(PlatformError.NOT_FOUND::problem);
    }

    private ItemView changed(AssuranceItem item) {
        items.flush();
        return ItemView.of(item, user::has);
    }

    private Reach readerReach() {
        return Reach.ofReader(user, Role.PROGRAMME_ADMINISTRATOR, Role.AUDITOR);
    }
}
