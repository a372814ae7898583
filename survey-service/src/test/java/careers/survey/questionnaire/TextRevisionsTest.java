package careers.survey.questionnaire;

import static careers.survey.questionnaire.Questionnaires.label;
import static careers.survey.questionnaire.Questionnaires.scale;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextRevisionsTest {

    private final Questionnaire stored = TextRevisions.carry(null, Questionnaires.of(scale(label("One?", "Un?"))));

    @Test
    void startsWithAFreshTranslation() {
        assertThat(only(stored)).isEqualTo(new Label("One?", "Un?", 1, 1));
    }

    @Test
    void marksATranslationAsStaleWhenItsSourceChanges() {
        assertThat(only(after(label("Two?", "Un?")))).isEqualTo(new Label("Two?", "Un?", 2, 1));
    }

    @Test
    void takesAChangedTranslationAsOneOfThePresentSource() {
        assertThat(only(after(label("Two?", "Dau?")))).isEqualTo(new Label("Two?", "Dau?", 2, 2));
    }

    @Test
    void believesTheClientThatLookedAgain() {
        Questionnaire stale = after(label("Two?", "Un?"));

        Questionnaire looked = TextRevisions.carry(stale, Questionnaires.of(scale(new Label("Two?", "Un?", null, 2))));

        assertThat(only(looked)).isEqualTo(new Label("Two?", "Un?", 2, 2));
    }

    @Test
    void doesNotBelieveRevisionsThatDoNotExist() {
        assertThat(only(after(new Label("Two?", "Un?", 9, 9)))).isEqualTo(new Label("Two?", "Un?", 2, 2));
    }

    @Test
    void keepsAStaleTextStaleThroughARoundTripOfTheDocument() {
        Questionnaire stale = after(label("Two?", "Un?"));

        assertThat(only(TextRevisions.carry(stale, stale))).isEqualTo(only(stale));
    }

    @Test
    void followsAQuestionThatMoves() {
        Questionnaire moved = TextRevisions.carry(
                stored,
                Questionnaires.of(
                        Question.of("first", label("New?", "Newydd?"), true, new YesNo()),
                        scale(label("Two?", "Un?"))));

        assertThat(moved.questions().get(1).label()).isEqualTo(new Label("Two?", "Un?", 2, 1));
    }

    @Test
    void countsSourceTextsInWelshTheSameWay() {
        Questionnaire welsh = new Questionnaire(
                "s-1", Audience.LEARNER, label("S", "A"), "cy", null, null, List.of(scale(label("One?", "Un?"))), null);
        Questionnaire changed = new Questionnaire(
                "s-1",
                Audience.LEARNER,
                label("S", "A"),
                "cy",
                null,
                null,
                List.of(scale(label("One?", "Dau?"))),
                null);

        assertThat(only(TextRevisions.carry(TextRevisions.carry(null, welsh), changed)))
                .isEqualTo(new Label("One?", "Dau?", 2, 1));
    }

    @Test
    void writesEveryTextInOneForm() {
        // W and a combining circumflex, Windows line ends, a blank at the end.
        assertThat(only(after(label("One\r\ntwo?", "W\u0302 y\u0302? "))))
                .isEqualTo(new Label("One\ntwo?", "Ŵ ŷ?", 2, 2));
    }

    private Questionnaire after(Label label) {
        return TextRevisions.carry(stored, Questionnaires.of(scale(label)));
    }

    private static Label only(Questionnaire questionnaire) {
        return questionnaire.questions().getFirst().label();
    }
}
