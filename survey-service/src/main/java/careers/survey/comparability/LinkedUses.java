package careers.survey.comparability;

import careers.platform.text.Text;
import careers.survey.questionnaire.CodeLists;
import careers.survey.questionnaire.Comparability;
import careers.survey.questionnaire.Label;
import careers.survey.questionnaire.PublicationFinding;
import careers.survey.questionnaire.PublicationFinding.Severity;
import careers.survey.questionnaire.Question;
import careers.survey.questionnaire.Questionnaire;
import careers.survey.questionnaire.RelatedPlace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Holds a questionnaire against the published ones of its survey: a variable whose uses are declared {@code EXACT} takes
 * the same answers everywhere, so that one table over all audiences is right without looking.
 */
public final class LinkedUses {

    private final Questionnaire candidate;
    private final CodeLists lists;
    private final List<PublicationFinding> findings = new ArrayList<>();

    private LinkedUses(Questionnaire candidate) {
        this.candidate = candidate;
        this.lists = candidate.indexedCodeLists();
    }

    /**
     * Where uses that are declared comparable are not.
     *
     * @param published the newest published instrument of each audience, the candidate's own earlier version included
     */
    public static List<PublicationFinding> findings(Questionnaire candidate, List<LinkedInstrument> published) {
        LinkedUses uses = new LinkedUses(candidate);
        List<PlacedQuestion> own = PlacedQuestion.of(candidate);
        for (LinkedInstrument other : published) {
            CodeLists theirLists = other.questionnaire().indexedCodeLists();
            Map<String, List<PlacedQuestion>> theirs = PlacedQuestion.of(other.questionnaire()).stream()
                    .collect(Collectors.groupingBy(q -> q.question().variable()));
            Map<String, List<PlacedQuestion>> theirConcepts = PlacedQuestion.of(other.questionnaire()).stream()
                    .filter(q -> q.question().concept() != null)
                    .collect(Collectors.groupingBy(q -> q.question().concept()));
            for (PlacedQuestion mine : own) {
                theirs.getOrDefault(mine.question().variable(), List.of())
                        .forEach(their -> uses.compareUses(mine, their, other, theirLists));
                theirConcepts
                        .getOrDefault(Objects.toString(mine.question().concept(), ""), List.of())
                        .forEach(their -> uses.compareVariables(mine, their, other));
            }
        }
        return uses.findings;
    }

    private void compareVariables(PlacedQuestion mine, PlacedQuestion theirs, LinkedInstrument other) {
        if (isExact(mine.question())
                && isExact(theirs.question())
                && !mine.question().variable().equals(theirs.question().variable())) {
            add(
                    Severity.ERROR,
                    "EXACT_VARIABLE_DIFFERS",
                    mine,
                    theirs,
                    other,
                    new Text(
                            "asks for the same concept under another variable, although both are said to be exact",
                            "yn holi am yr un cysyniad dan newidyn arall, er y dywedir bod y ddau'n union gymaradwy"));
        }
    }

    private void compareUses(PlacedQuestion mine, PlacedQuestion theirs, LinkedInstrument other, CodeLists theirLists) {
        Comparability declared = mine.question().comparability();
        if (declared != Comparability.EXACT && declared != Comparability.HARMONISED) {
            return;
        }
        boolean exactHere = isExact(mine.question());
        boolean exactThere = isExact(theirs.question());
        if (exactHere != exactThere) {
            add(
                    Severity.WARNING,
                    "COMPARABILITY_DIFFERS",
                    mine,
                    theirs,
                    other,
                    new Text(
                            "is not said to be comparable in the same way in both places",
                            "ni ddywedir ei fod yn gymaradwy yn yr un modd yn y ddau le"));
            return;
        }
        List<Aspect> differences = Aspect.differences(
                AnswerShape.of(mine.question(), lists), AnswerShape.of(theirs.question(), theirLists));
        if (!differences.isEmpty()) {
            add(
                    exactHere ? Severity.ERROR : Severity.WARNING,
                    exactHere ? "EXACT_DRIFT" : "HARMONISED_DIFFERS",
                    mine,
                    theirs,
                    other,
                    described(exactHere, differences));
        }
    }

    private static Text described(boolean exact, List<Aspect> differences) {
        String en = differences.stream().map(d -> d.text().en()).collect(Collectors.joining(", "));
        String cy = differences.stream().map(d -> d.text().cy()).collect(Collectors.joining(", "));
        return exact
                ? new Text(
                        "is said to be exact in both places and must have the same " + en,
                        "dywedir ei fod yn union gymaradwy yn y ddau le a rhaid iddo gael yr un " + cy)
                : new Text("is harmonised and has other " + en, "wedi'i gysoni ac mae ganddo wahanol " + cy);
    }

    private static boolean isExact(Question question) {
        return question.comparability() == Comparability.EXACT;
    }

    /** Both questions are named in the words of the finding and by their places. */
    private void add(
            Severity severity,
            String code,
            PlacedQuestion mine,
            PlacedQuestion theirs,
            LinkedInstrument other,
            Text what) {
        Text message = new Text(
                "%s (%s, here) %s: %s (%s, %s version %d, %s)"
                        .formatted(
                                mine.question().variable(),
                                english(candidate.title()),
                                what.en(),
                                theirs.question().variable(),
                                english(other.title()),
                                other.audience(),
                                other.version(),
                                theirs.pointer()),
                "%s (%s, yma) %s: %s (%s, %s fersiwn %d, %s)"
                        .formatted(
                                mine.question().variable(),
                                welsh(candidate.title()),
                                what.cy(),
                                theirs.question().variable(),
                                welsh(other.title()),
                                other.audience(),
                                other.version(),
                                theirs.pointer()));
        RelatedPlace place = new RelatedPlace(
                other.id(),
                other.audience(),
                other.version(),
                other.title(),
                theirs.question().variable(),
                theirs.pointer());
        findings.add(new PublicationFinding(severity, mine.pointer(), code, message, null, false, List.of(place)));
    }

    private static String english(Label label) {
        return label == null ? "" : Objects.toString(label.en(), "");
    }

    private static String welsh(Label label) {
        return label == null ? "" : Objects.toString(label.cy(), "");
    }
}
