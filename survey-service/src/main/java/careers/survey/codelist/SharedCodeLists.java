package careers.survey.codelist;

import careers.platform.paging.Cursors;
import careers.platform.paging.Page;
import careers.platform.paging.PageQuery;
import careers.platform.problem.FieldError;
import careers.platform.problem.PlatformError;
import careers.platform.text.Text;
import careers.platform.web.ETags;
import careers.survey.audit.AuditTrail;
import careers.survey.questionnaire.Code;
import careers.survey.questionnaire.PublicationRules;
import careers.survey.questionnaire.Questionnaire;
import careers.survey.questionnaire.TextRevisions;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Keeps the code lists of surveys and gives them to the instruments that leave them out. */
@ApplicationScoped
public class SharedCodeLists {

    private static final Pattern SURVEY = Pattern.compile("[a-z0-9-]{3,64}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,63}");
    private static final TypeReference<List<Code>> CODES = new TypeReference<>() {};

    private final SharedCodeListRepository lists;
    private final AuditTrail audit;
    private final ObjectMapper mapper;
    private final Cursors cursors;
    private final Clock clock;

    SharedCodeLists(
            SharedCodeListRepository lists, AuditTrail audit, ObjectMapper mapper, Cursors cursors, Clock clock) {
        this.lists = lists;
        this.audit = audit;
        this.mapper = mapper;
        this.cursors = cursors;
        this.clock = clock;
    }

    /** The lists of a survey with these names, as they are now; names that it has not are left out. */
    @Transactional
    public List<CodeListView> named(String survey, Collection<String> names) {
        return lists.named(survey, names).stream().map(this::view).toList();
    }

    /** All lists of a survey by name. */
    @Transactional
    public Page<CodeListView> list(String survey, PageQuery query) {
        String scope = "code-lists " + survey;
        List<CodeListView> found = lists.after(survey, cursors.after(scope, query), query.limit() + 1).stream()
                .map(this::view)
                .toList();
        return cursors.page(scope, found, query, CodeListView::name);
    }

    @Transactional
    CodeListView get(String survey, String name) {
        return view(lists.find(survey, name).orElseThrow(PlatformError.NOT_FOUND::problem));
    }

    /** Creates the list when it is sent with {@code If-None-Match: *}, otherwise replaces the version in If-Match. */
    @Transactional
    Stored put(String survey, String name, SetCodeList sent, String ifMatch, String ifNoneMatch) {
        requireValid(survey, name, sent);
        Optional<SharedCodeList> existing = lists.find(survey, name);
        boolean create = "*".equals(ifNoneMatch);
        if (create && existing.isPresent()) {
            throw CodeListError.CODE_LIST_EXISTS.problem();
        }
        if (!create) {
            ETags.requireMatch(ifMatch, existing.map(l -> l.version).orElse(-1L));
        }
        SharedCodeList list = existing.orElseGet(() -> new SharedCodeList(survey, name));
        list.codes = write(revised(list, sent));
        list.sourceLanguage = sent.sourceLanguage();
        list.changedAt = clock.instant();
        lists.persistAndFlush(list);
        audit.record("CODE_LIST_CHANGED", "code-list/" + survey + "/" + name, null);
        return new Stored(view(list), create);
    }

    private static void requireValid(String survey, String name, SetCodeList sent) {
        List<FieldError> errors = new ArrayList<>(PublicationRules.codeListFindings("/codes", sent.codes()));
        if (!SURVEY.matcher(survey).matches() || !NAME.matcher(name).matches()) {
            errors.add(new FieldError(
                    "",
                    "NAME_INVALID",
                    new Text(
                            "the path must name a survey and a list of letters, digits, underscores and hyphens",
                            "rhaid i'r llwybr enwi arolwg a rhestr o lythrennau, digidau, tanlinellau a"
                                    + " chysylltnodau")));
        }
        if (!errors.isEmpty()) {
            throw PlatformError.VALIDATION_FAILED.problem().with(errors);
        }
    }

    private List<Code> revised(SharedCodeList list, SetCodeList sent) {
        Questionnaire before = list.codes == null ? null : only(list.sourceLanguage, read(list.codes));
        return TextRevisions.carry(before, only(sent.sourceLanguage(), sent.codes()))
                .codeLists()
                .get("list");
    }

    private static Questionnaire only(String sourceLanguage, List<Code> codes) {
        return Questionnaire.ofCodeLists(null, sourceLanguage, Map.of("list", codes));
    }

    private CodeListView view(SharedCodeList list) {
        return new CodeListView(
                list.survey, list.name, list.sourceLanguage, read(list.codes), list.version, list.changedAt);
    }

    private List<Code> read(String codes) {
        try {
            return mapper.readValue(codes, CODES);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String write(List<Code> codes) {
        try {
            return mapper.writeValueAsString(codes);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A stored list, and whether it is new. */
    record Stored(CodeListView view, boolean created) {}
}
