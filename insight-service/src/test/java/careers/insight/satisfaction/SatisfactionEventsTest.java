package careers.insight.satisfaction;

import static careers.insight.campaign.Audience.CAREERS_LEADER;
import static careers.insight.campaign.Audience.LEARNER;
import static careers.insight.campaign.Audience.PARENT_CARER;
import static careers.insight.campaign.Audience.RESPONDENT_GROUPS;
import static org.assertj.core.api.Assertions.assertThat;

import careers.insight.Api;
import careers.insight.Log;
import careers.insight.Message;
import careers.insight.Story;
import careers.insight.campaign.Audience;
import careers.insight.disclosure.Noise;
import careers.platform.testing.WithInfrastructure;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithInfrastructure
class SatisfactionEventsTest {

    @ConfigProperty(name = "careers.noise.secret")
    String secret;

    private static final List<String> TWENTY_FIVE = List.of(
            "5", "4", "4", "3", "2", "5", "4", "1", "DK", "4", "5", "4", "PNTS", "3", "4", "5", "4", "4", "2", "5", "4",
            "3", "4", "5", "4");

    @Test
    void turnsEventsIntoAFigureWithEverythingNeededToJudgeIt() {
        // Given
        var story = new Story().withoutNoise();
        Log.take(prepared(story));
        // When
        Log.take(answers(story, LEARNER, TWENTY_FIVE));
        Log.take(story.closed("{\"LEARNER\":25}"));
        // Then
        var learners = group(story, "LEARNER");
        assertThat(learners.getString("status")).isEqualTo("FREE");
        assertThat(learners.getString("reason")).isNull();
        assertThat(learners.getString("label.cy")).isEqualTo("Dysgwyr");
        assertThat(learners.getString("question.cy")).isEqualTo("Pa mor fodlon ydych chi?");
        // 17 of 23 chose 4 or 5; limits by SciPy 1.17.1
        assertThat(learners.getString("estimate")).isEqualTo("0.7391");
        assertThat(learners.getMap("base")).isEqualTo(Map.of("answered", 23, "people", 25));
        assertThat(learners.getString("interval.lower")).isEqualTo("0.5353");
        assertThat(learners.getString("interval.upper")).isEqualTo("0.8745");
        assertThat(learners.getString("interval.method")).isEqualTo("wilson");
        assertThat(learners.getList("counts.code"))
                .isEqualTo(List.of("1", "2", "3", "4", "5", "DK", "PNTS", "NOT_ANSWERED"));
        assertThat(learners.getList("counts.people")).isEqualTo(List.of(1, 2, 3, 11, 6, 1, 1, 0));
        assertThat(learners.getList("counts.label.cy"))
                .containsExactly(
                        "Anfodlon iawn",
                        "Anfodlon",
                        "Y naill na'r llall",
                        "Bodlon",
                        "Bodlon iawn",
                        "Ddim yn gwybod",
                        "Gwell gen i beidio â dweud",
                        "Heb ateb");
        assertThat(learners.getString("policy")).isEqualTo("sdc-1");
        assertThat(learners.getString("noiseVariance")).isEqualTo("0.0");
        assertThat(learners.getInt("release.blocks")).isEqualTo(2);
        assertThat(learners.getString("release.sha256")).matches("[0-9a-f]{64}");
    }

    @Test
    void listsTheFiveGroupsAndWithholdsThoseWithTooFewLikeThoseWithNone() {
        // Given
        var story = new Story();
        Log.take(prepared(story));
        // When
        Log.take(answers(story, LEARNER, Collections.nCopies(20, "4")));
        Log.take(answers(story, PARENT_CARER, Collections.nCopies(9, "1")));
        // Then
        var body = Api.satisfaction(story.campaign()).jsonPath();
        assertThat(body.getList("groups.audience"))
                .isEqualTo(RESPONDENT_GROUPS.stream().map(Audience::name).toList());
        assertThat(body.getList("groups.status"))
                .isEqualTo(List.of("FREE", "WITHHELD", "WITHHELD", "WITHHELD", "WITHHELD"));
        Map<String, Object> nine = body.getMap("groups[1]");
        Map<String, Object> none = body.getMap("groups[4]");
        assertThat(none.get("audience")).isEqualTo("CAREERS_LEADER");
        assertThat(nine.get("reason")).isEqualTo("BASE_BELOW_MINIMUM");
        nine.remove("audience");
        nine.remove("label");
        none.remove("audience");
        none.remove("label");
        assertThat(nine).isEqualTo(none);
    }

    @Test
    void keepsTheFilledBlockUntilTheNextOneIsFull() {
        // Given
        var story = new Story().withoutNoise();
        Log.take(prepared(story));
        Log.take(answers(story, LEARNER, Collections.nCopies(19, "4")));
        var before = group(story, "LEARNER").getString("status");
        // When
        Log.take(story.answered(LEARNER, "1"));
        // Then
        assertThat(before).isEqualTo("WITHHELD");
        assertThat(group(story, "LEARNER").getInt("base.people")).isEqualTo(10);
        assertThat(Api.satisfaction(story.campaign()).asString()).contains("\"estimate\":1.0000,");
    }

    /** Twenty of one mind: the first ten are shown, and not as ten. */
    @Test
    void hidesThatEverybodyAgreesUnderThePolicyInForce() {
        // Given
        var story = new Story();
        Log.take(prepared(story));
        // When
        Log.take(answers(story, LEARNER, Collections.nCopies(20, "4")));
        // Then
        var learners = group(story, "LEARNER");
        var noise = new Noise(secret.getBytes(StandardCharsets.UTF_8));
        var shown = Stream.of("1", "2", "3", "4", "5", "DK", "PNTS")
                .map(code -> (code.equals("4") ? 10 : 0)
                        + noise.of(new Noise.Cell(story.campaign(), "LEARNER", "satisfaction", code), 1, 4))
                .map(count -> Math.clamp(count, 0, 10))
                .toList();
        assertThat(learners.<Integer>getList("counts.people").subList(0, 7)).isEqualTo(shown);
        assertThat(learners.getString("policy")).isEqualTo("sdc-3");
        assertThat(learners.getString("noiseVariance")).isEqualTo("0.8889");
        assertThat(learners.getString("interval.method")).isEqualTo("wilson+noise");
        assertThat(learners.getInt("base.people")).isEqualTo(10);
    }

    @Test
    void changesNothingWhenEventsComeThreeTimesAndInAnotherOrder() {
        // Given
        var straight = new Story().withoutNoise();
        var shuffled = new Story().withoutNoise();
        var one = new ArrayList<Message>(prepared(straight));
        one.addAll(answers(straight, LEARNER, TWENTY_FIVE));
        one.addAll(answers(straight, CAREERS_LEADER, Collections.nCopies(12, "4")));
        one.add(straight.closed("{\"LEARNER\":25,\"CAREERS_LEADER\":12}"));
        var other = new ArrayList<Message>();
        for (int copy = 0; copy < 3; copy++) {
            other.add(shuffled.closed("{\"LEARNER\":25,\"CAREERS_LEADER\":12}"));
            other.addAll(prepared(shuffled));
        }
        var answers = new ArrayList<Message>(answers(shuffled, LEARNER, TWENTY_FIVE));
        answers.addAll(answers(shuffled, CAREERS_LEADER, Collections.nCopies(12, "4")));
        other.addAll(answers);
        other.addAll(answers);
        other.addAll(answers);
        Collections.shuffle(other, new Random(20261121));
        // When
        Log.take(one);
        Log.take(other);
        // Then
        for (var group : List.of("LEARNER", "CAREERS_LEADER")) {
            assertThat(group(shuffled, group).getList("counts.people"))
                    .isEqualTo(group(straight, group).getList("counts.people"));
            assertThat(group(shuffled, group).getMap("base"))
                    .isEqualTo(group(straight, group).getMap("base"));
        }
        assertThat(group(shuffled, "LEARNER").getInt("base.people")).isEqualTo(25);
        assertThat(group(shuffled, "CAREERS_LEADER").getInt("base.people")).isEqualTo(12);
    }

    @Test
    void storesResponsesBeforeTheirQuestionnaireIsKnownAndShowsThemAfterwards() {
        // Given
        var story = new Story().withoutNoise();
        Log.take(story.opened());
        Log.take(answers(story, LEARNER, Collections.nCopies(20, "5")));
        var before = group(story, "LEARNER").getString("status");
        // When
        Log.take(story.published(LEARNER));
        // Then
        assertThat(before).isEqualTo("WITHHELD");
        assertThat(group(story, "LEARNER").getInt("base.answered")).isEqualTo(10);
    }

    @Test
    void countsThoseWhoLeftTheQuestionOutAsNotAnswered() {
        // Given
        var story = new Story().withoutNoise();
        Log.take(prepared(story));
        var answers = new ArrayList<Message>(answers(story, LEARNER, Collections.nCopies(8, "4")));
        answers.add(story.answered(LEARNER, null));
        answers.add(story.answered(LEARNER, null));
        Log.take(answers);
        // When
        Log.take(story.closed("{\"LEARNER\":10}"));
        // Then
        var learners = group(story, "LEARNER");
        assertThat(learners.getMap("base")).isEqualTo(Map.of("answered", 8, "people", 10));
        assertThat(learners.getInt("counts[7].people")).isEqualTo(2);
    }

    @Test
    void showsAGroupInWhichNobodyGaveAnOpinionWithoutAnEstimate() {
        // Given
        var story = new Story().withoutNoise();
        Log.take(prepared(story));
        Log.take(answers(story, LEARNER, Collections.nCopies(20, "PNTS")));
        // When
        var learners = group(story, "LEARNER");
        // Then
        assertThat(learners.getString("status")).isEqualTo("FREE");
        assertThat(learners.getString("estimate")).isNull();
        assertThat(learners.getMap("base")).isEqualTo(Map.of("answered", 0, "people", 10));
    }

    private static List<Message> prepared(Story story) {
        var messages = new ArrayList<Message>();
        RESPONDENT_GROUPS.forEach(audience -> messages.add(story.published(audience)));
        messages.add(story.opened());
        return messages;
    }

    private static List<Message> answers(Story story, Audience audience, List<String> codes) {
        return codes.stream().map(code -> story.answered(audience, code)).toList();
    }

    private static JsonPath group(Story story, String audience) {
        var body = Api.satisfaction(story.campaign()).jsonPath();
        return body.setRootPath("groups.find { it.audience == '" + audience + "' }");
    }
}
