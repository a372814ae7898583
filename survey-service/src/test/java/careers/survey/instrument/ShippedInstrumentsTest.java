package careers.survey.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import careers.survey.comparability.LinkedInstrument;
import careers.survey.comparability.LinkedUses;
import careers.survey.questionnaire.Audience;
import careers.survey.questionnaire.Code;
import careers.survey.questionnaire.Comparability;
import careers.survey.questionnaire.Consent;
import careers.survey.questionnaire.DisclosureClass;
import careers.survey.questionnaire.FreeText;
import careers.survey.questionnaire.LanguageParity;
import careers.survey.questionnaire.Matrix;
import careers.survey.questionnaire.PublicationAdvice;
import careers.survey.questionnaire.PublicationRules;
import careers.survey.questionnaire.Question;
import careers.survey.questionnaire.Questionnaire;
import careers.survey.questionnaire.TimingGrid;
import careers.survey.routing.AnswerRules;
import careers.survey.routing.RouteFindings;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The questionnaires that come with the service: five for the customers of careers work, three interview guides. */
class ShippedInstrumentsTest {

    private static final List<String> FIVE =
            List.of("learner", "parent-carer", "head-principal", "subject-teacher", "careers-leader");
    private static final List<String> GUIDES =
            List.of("interview-training-provider", "interview-careers-leader", "interview-senior-leader");

    private static final Map<String, Questionnaire> SHIPPED = Stream.concat(FIVE.stream(), GUIDES.stream())
            .collect(Collectors.toMap(name -> name, ShippedInstrumentsTest::read));

    static Stream<String> five() {
        return FIVE.stream();
    }

    static Stream<String> guides() {
        return GUIDES.stream();
    }

    static Stream<String> all() {
        return Stream.concat(five(), guides());
    }

    @ParameterizedTest
    @MethodSource("all")
    void nothingStandsAgainstPublication(String name) {
        assertThat(PublicationRules.findings(SHIPPED.get(name))).isEmpty();
        RouteFindings routes = RouteFindings.of(SHIPPED.get(name));
        assertThat(routes.errors()).isEmpty();
        assertThat(routes.warnings()).isEmpty();
        assertThat(LanguageParity.findings(SHIPPED.get(name))).isEmpty();
        assertThat(LinkedUses.findings(SHIPPED.get(name), sameSurveyAs(name))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("all")
    void nothingIsAdvisedAgainst(String name) {
        assertThat(PublicationAdvice.findings(SHIPPED.get(name))).isEmpty();
    }

    private static List<LinkedInstrument> sameSurveyAs(String name) {
        return all().filter(other -> !other.equals(name))
                .map(SHIPPED::get)
                .filter(other -> other.survey().equals(SHIPPED.get(name).survey()))
                .map(other -> new LinkedInstrument(UUID.randomUUID(), other.audience(), 1, other))
                .toList();
    }

    @Test
    void thereIsOneForEveryAudience() {
        assertThat(FIVE.stream().map(SHIPPED::get).map(Questionnaire::audience))
                .containsExactly(
                        Audience.LEARNER,
                        Audience.PARENT_CARER,
                        Audience.HEAD_PRINCIPAL,
                        Audience.SUBJECT_TEACHER,
                        Audience.CAREERS_LEADER);
        assertThat(GUIDES.stream().map(SHIPPED::get).map(Questionnaire::audience))
                .containsExactly(Audience.TRAINING_PROVIDER, Audience.CAREERS_LEADER, Audience.SENIOR_LEADER);
        assertThat(five().map(SHIPPED::get).map(Questionnaire::survey)).containsOnly("careers-futures-2026");
        assertThat(guides().map(SHIPPED::get).map(Questionnaire::survey))
                .containsOnly("careers-leader-training-evaluation-2026");
    }

    /** What the surveys were about (first seed), and the variables that ask it of each audience. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            careers provision is a high priority  | LPHTC | priority satisfaction
            presence in schools                   | LPHTC | presenceImportance
            blended support                       | LPHTC | deliveryBlend
            activities                            | LPHTC | servicesReceived servicesUseful
            ideal times                           | LPHTC | idealTimes
            face to face, at school or virtual    | LPHTC | preferredInteraction preferredPlace
            interviews at the transitions         | L     | lastChoiceHelp lastChoiceDate
            a service not always necessary        | L     | needLevel reasonsNotNeeded
            those less sure or more in need       | L     | needLevel barriers
            those less sure or more in need       | P     | childNeedLevel
            good family support                   | LP    | supportSources
            role of subject teachers              | LPHTC | subjectTeacherRole subjectTeacherTasks
            links between subjects and work       | LPHT  | subjectLinks
            capacity and CPD                      | HTC   | cpdWanted
            capacity and CPD                      | HT    | cwreEmbedded cpdForm
            capacity and CPD                      | T     | linkingConfidence linkingBarriers cpdReceived cpdHours
            careers strategy, senior management   | HC    | strategySupport
            Education Business Exchange           | HTC   | ebeAware ebeUsed ebeActivities ebeValue
            employers                             | L     | employersMet employersUseful
            employers                             | PHT   | employerContact
            what is expected                      | LPHTC | servicesExpected expectationMet
            what is wanted                        | LPHTC | servicesWanted
            what staff expect and are offered     | HTC   | staffServicesExpected staffServicesReceived staffServicesWanted
            cause: resources or expectation       | LPHTC | gapCause
            improvement over the coming years     | LPHTC | improvementPriorities improvement
            good practice                         | LPHTC | goodPractice
            experience, role and time             | C     | careersExperience rolePosition seniority hoursPerWeek
            experience, role and time             | C     | timeSufficient otherRoles roleDemands
            backing by senior leaders             | C     | seniorLeadershipBacking
            reasons for training                  | C     | trainingTaken trainingLevel trainingReasons
            impact of training                    | C     | impactKnowledge impactConfidence impactPosition
            impact of training                    | C     | impactProgramme impactLearners
            """)
    void askWhatTheSurveysWereAbout(String subject, String audiences, String variables) {
        assertAsked(subject, audiences, "LPHTC", FIVE, variables);
    }

    /** What the evaluation was about (second seed): P provider, C careers leader, S senior leader. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            implementation of the training        | P   | levelsOffered deliveryOffered coverage placesFilled completedShare
            implementation of the training        | PS  | implementationNotes
            implementation of the training        | C   | trainingLevel trainingDelivery trainingState
            reasons for taking part               | PCS | trainingReasons reasonsRanked reasonsNotes
            extent of careers experience          | PC  | yearsInCareers
            operational, strategic or both        | CS  | rolePosition seniority
            limited time                          | CS  | hoursForRole timeSufficient
            time released                         | S   | timeReleased daysReleased
            demanding role, wide variety of jobs  | C   | otherRoles timeUse roleNotes
            experiences: reaction                 | PCS | wentWell
            experiences: delivery                 | PC  | aspectsWent
            learning                              | P   | learningAssessed learningNotes
            learning                              | C   | confidenceBefore confidenceNow learningNotes
            learning                              | S   | skillsSeen learningNotes
            behaviour                             | PCS | changesMade
            what helped and what hindered         | PCS | whatHelped whatHindered
            backing by senior leaders             | CS  | seniorBacking
            results                               | PCS | impacts worthIt
            what changed for students             | PCS | studentChanges studentChangesNotes
            bursary                               | PCS | bursaryWeight
            use of the bursary                    | CS  | bursaryUse
            good practice and what to change      | PCS | goodPracticeNotes improvementNotes
            """)
    void guidesAskWhatTheEvaluationWasAbout(String subject, String audiences, String variables) {
        assertAsked(subject, audiences, "PCS", GUIDES, variables);
    }

    private static void assertAsked(
            String subject, String audiences, String letters, List<String> names, String variables) {
        for (char audience : audiences.strip().toCharArray()) {
            String name = names.get(letters.indexOf(audience));
            assertThat(SHIPPED.get(name).allQuestions().map(Question::variable))
                    .as("%s of %s", subject, name)
                    .contains(variables.strip().split(" "));
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void asksTwentyFiveToFortyFiveQuestionsInSections(String name) {
        Questionnaire questionnaire = SHIPPED.get(name);
        Stream<Question> explanations = questionnaire.questions().stream().filter(q -> q.otherOption() != null);
        assertThat(questionnaire.questions().stream()
                                .filter(Question::takesAnswer)
                                .count()
                        - explanations.count())
                .isBetween(25L, 45L);
        assertThat(questionnaire.sections()).hasSizeGreaterThan(5);
        assertThat(questionnaire.questions())
                .allSatisfy(q -> assertThat(q.section()).as(q.variable()).isNotNull());
    }

    /** Wording, options with their order and missing codes, limits: everything but where it stands and when it is asked. */
    @Test
    void whatIsComparedExactlyIsAskedExactlyAlike() {
        Map<String, Object> first = new HashMap<>();
        Map<String, Integer> uses = new HashMap<>();
        all().map(SHIPPED::get)
                .forEach(questionnaire -> questionnaire.questions().forEach(question -> {
                    String key = questionnaire.survey() + " " + question.variable();
                    Comparability comparability = question.comparability();
                    Object asked = comparability == Comparability.EXACT
                            ? List.of(question.label(), question.answer(), options(questionnaire, question))
                            : comparability;
                    assertThat(first.getOrDefault(key, asked)).as(key).isEqualTo(asked);
                    first.put(key, asked);
                    if (comparability == Comparability.EXACT) {
                        uses.merge(key, 1, Integer::sum);
                    }
                }));
        assertThat(uses.values().stream().filter(n -> n == FIVE.size())).hasSizeGreaterThanOrEqualTo(12);
    }

    private static List<List<Code>> options(Questionnaire questionnaire, Question question) {
        Map<String, List<Code>> lists = questionnaire.codeLists();
        return switch (question.answer()) {
            case TimingGrid grid ->
                Stream.of(grid.activities(), grid.times(), grid.interactions(), grid.places())
                        .map(lists::get)
                        .toList();
            case Matrix matrix -> List.of(lists.get(matrix.rows()), lists.get(matrix.codeList()));
            default -> question.choiceList() == null ? List.of() : List.of(lists.get(question.choiceList()));
        };
    }

    @ParameterizedTest
    @MethodSource("all")
    void consentComesFirstAndIsNeeded(String name) {
        Question first = SHIPPED.get(name).questions().stream()
                .filter(Question::takesAnswer)
                .findFirst()
                .orElseThrow();
        assertThat(first.answer()).isEqualTo(new Consent(true));
        assertThat(first.required()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyPlaceForWordsAsksToNameNobody(String name) {
        assertThat(SHIPPED.get(name).questions().stream().filter(q -> q.answer() instanceof FreeText))
                .isNotEmpty()
                .allSatisfy(q -> {
                    assertThat(q.label().en()
                                    + (q.help() == null ? "" : q.help().en()))
                            .containsPattern("name any|naming any|no names");
                    assertThat(q.label().cy()
                                    + (q.help() == null ? "" : q.help().cy()))
                            .containsPattern("enwi neb|dim enwau");
                    assertThat(q.disclosure()).isEqualTo(DisclosureClass.FREE_TEXT);
                });
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyQuestionSaysWhatItCouldGiveAway(String name) {
        assertThat(SHIPPED.get(name).allQuestions())
                .allSatisfy(q -> assertThat(q.disclosure()).as(q.variable()).isNotNull());
    }

    @ParameterizedTest
    @MethodSource("all")
    void theWordingIsMarkedAsOurOwn(String name) {
        assertThat(SHIPPED.get(name).questions().getFirst().help())
                .satisfies(help -> assertThat(help.en()).startsWith("Own wording"))
                .satisfies(help -> assertThat(help.cy()).startsWith("Ein geiriad ein hunain"));
    }

    @ParameterizedTest
    @CsvSource({"Y9, true", "Y13, true", "FE1, true", "OTHER, true", "Y7, false", "Y8, false", "Y14, false"})
    void learnersBelowYearNineAreOutOfScope(String yearGroup, boolean inScope) {
        Map<String, Object> answers = Map.of(
                "consentTakePart", "YES",
                "yearGroup", yearGroup,
                "needLevel", "UNSURE",
                "satisfaction", "4",
                "priority", "5",
                "presenceImportance", "5");
        var checked = AnswerRules.compile(SHIPPED.get("learner"))
                .check(answers, LocalDate.of(2026, 11, 22), reference -> true);
        assertThat(checked.errors().stream().map(error -> error.pointer() + " " + error.code()))
                .isEqualTo(inScope ? List.of() : List.of("/answers/yearGroup CODE_NOT_IN_LIST"));
    }

    private static Questionnaire read(String name) {
        try {
            return new ObjectMapper()
                    .readValue(
                            Path.of("../deploy/demo-data/instruments", name + ".json")
                                    .toFile(),
                            Questionnaire.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
