package careers.survey.survey;

import careers.platform.paging.Cursors;
import careers.platform.paging.Page;
import careers.platform.paging.PageQuery;
import careers.platform.problem.PlatformError;
import careers.survey.comparability.LinkedInstrument;
import careers.survey.comparability.PlacedQuestion;
import careers.survey.instrument.InstrumentSummary;
import careers.survey.instrument.LinkedInstruments;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Shows surveys and what links their instruments. */
@ApplicationScoped
class SurveyService {

    private static final String LIST = "surveys";

    private final LinkedInstruments instruments;
    private final Cursors cursors;

    SurveyService(LinkedInstruments instruments, Cursors cursors) {
        this.instruments = instruments;
        this.cursors = cursors;
    }

    Page<SurveySummary> list(PageQuery query, boolean drafts) {
        String scope = LIST + drafts;
        String after = cursors.after(scope, query).orElse("");
        List<SurveySummary> found = instruments.surveysAfter(after, drafts, query.limit() + 1).stream()
                .map(SurveySummary::new)
                .toList();
        return cursors.page(scope, found, query, SurveySummary::survey);
    }

    SurveyView get(String survey, boolean drafts) {
        List<InstrumentSummary> all = instruments.ofSurvey(survey, drafts);
        if (all.isEmpty()) {
            throw PlatformError.NOT_FOUND.problem();
        }
        List<SurveyView.OfAudience> audiences = all.stream()
                .collect(Collectors.groupingBy(InstrumentSummary::audience, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(e -> new SurveyView.OfAudience(e.getKey(), e.getValue()))
                .toList();
        return new SurveyView(survey, audiences, variables(survey));
    }

    private List<SurveyView.Variable> variables(String survey) {
        Map<String, List<SurveyView.Use>> uses = new TreeMap<>();
        for (LinkedInstrument instrument : instruments.newestPublished(survey)) {
            PlacedQuestion.of(instrument.questionnaire()).stream()
                    .filter(q -> q.question().takesAnswer())
                    .forEach(q -> uses.computeIfAbsent(q.question().variable(), v -> new ArrayList<>())
                            .add(use(instrument, q)));
        }
        return uses.entrySet().stream()
                .map(e -> new SurveyView.Variable(e.getKey(), e.getValue()))
                .toList();
    }

    private static SurveyView.Use use(LinkedInstrument instrument, PlacedQuestion placed) {
        return new SurveyView.Use(
                instrument.id(),
                instrument.audience(),
                instrument.version(),
                placed.pointer(),
                placed.question().answer().typeName(),
                placed.question().concept(),
                placed.question().comparability());
    }
}
