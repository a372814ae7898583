package careers.survey.schema;

import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.testing.Repository;
import careers.survey.questionnaire.Questionnaire;
import careers.survey.routing.AnswerRules;
import careers.survey.routing.Drafts;
import careers.survey.routing.SampleAnswers;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ResponseSchemaTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final int RESPONDENTS = 12;
    private static final int MUTATIONS = 8;

    /** The seed stands in the name of the failing case. */
    static IntStream seeds() {
        return IntStream.range(0, 100);
    }

    /** One questionnaire with its two judges. */
    private record Judges(AnswerRules rules, ObjectNode document, Schema schema, String about) {

        static Judges of(Questionnaire questionnaire, String about) {
            AnswerRules rules = AnswerRules.compile(questionnaire);
            ObjectNode document = ResponseSchema.ofAnswers(questionnaire, rules);
            return new Judges(
                    rules,
                    document,
                    SCHEMAS.getSchema(document.toString(), InputFormat.JSON),
                    about + " " + json(questionnaire));
        }

        boolean serviceAccepts(String answers) {
            return rules.check(read(answers), Drafts.TODAY, school -> true)
                    .errors()
                    .isEmpty();
        }

        boolean schemaAccepts(String answers) {
            return schema.validate(answers, InputFormat.JSON).isEmpty();
        }

        void assertAgree(String answers) {
            assertThat(schemaAccepts(answers))
                    .as(
                            "schema: %s %s service: %s schema says: %s",
                            answers,
                            about,
                            rules.check(read(answers), Drafts.TODAY, school -> true)
                                    .errors(),
                            schema.validate(answers, InputFormat.JSON))
                    .isEqualTo(serviceAccepts(answers));
        }

        void assertSchemaAcceptsNoLess(String answers) {
            if (serviceAccepts(answers)) {
                assertThat(schema.validate(answers, InputFormat.JSON))
                        .as("%s %s", answers, about)
                        .isEmpty();
            }
        }

        boolean isExact() {
            return !document.has(ResponseSchema.NOT_EXPRESSED);
        }
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> read(String json) {
        try {
            return JSON.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void acceptsExactlyWhatTheServiceAccepts(int seed) {
        // Given
        Judges judges = Judges.of(RandomQuestionnaires.of(seed, true), "seed " + seed);
        assertThat(judges.isExact()).as(judges.about()).isTrue();
        // Then
        everyCase(judges, seed, judges::assertAgree);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void refusesNothingThatTheServiceAcceptsWhereItCannotSayEverything(int seed) {
        Judges judges = Judges.of(RandomQuestionnaires.of(seed, false), "seed " + seed);
        everyCase(judges, seed, judges.isExact() ? judges::assertAgree : judges::assertSchemaAcceptsNoLess);
    }

    private static void everyCase(Judges judges, int seed, Consumer<String> assertion) {
        Random random = new Random(seed);
        SampleAnswers samples = new SampleAnswers(judges.rules(), Drafts.TODAY);
        assertion.accept("{}");
        for (int i = 0; i < RESPONDENTS; i++) {
            Map<String, Object> answers = samples.make(random, i == 0).orElse(Map.of());
            assertion.accept(json(answers));
            Map<String, Object> mutated = answers;
            for (int j = 0; j < MUTATIONS; j++) {
                assertion.accept(json(Mutations.mutate(answers, random)));
                mutated = Mutations.mutate(mutated, random);
                assertion.accept(json(mutated));
            }
        }
    }

    @Test
    void isTestedWithRespondentsWhomTheServiceAccepts() {
        long answerable = seeds().filter(seed -> new SampleAnswers(
                                AnswerRules.compile(RandomQuestionnaires.of(seed, true)), Drafts.TODAY)
                        .make(new Random(seed), true)
                        .filter(answers -> answers.size() > 1)
                        .isPresent())
                .count();
        assertThat(answerable).isGreaterThan(80);
    }

    static Stream<Path> shipped() throws IOException {
        return Files.list(Repository.root().resolve("deploy/demo-data/instruments"))
                .filter(f -> f.toString().endsWith(".json"));
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void agreesWithTheServiceOnTheInstrumentsThatShip(Path instrument) throws IOException {
        Judges judges = Judges.of(
                JSON.readValue(instrument.toFile(), Questionnaire.class),
                instrument.getFileName().toString());
        assertThat(new SampleAnswers(judges.rules(), Drafts.TODAY).make(new Random(1), true))
                .isPresent();
        everyCase(judges, 7, judges.isExact() ? judges::assertAgree : judges::assertSchemaAcceptsNoLess);
    }

    @Test
    void namesWhatASchemaCannotSay() {
        Judges judges = Judges.of(
                Drafts.questionnaire("'questions':["
                        + String.join(
                                ",",
                                Drafts.question("shares", "'type':'ALLOCATION','codeList':'source'"),
                                Drafts.question("school", "'type':'SCHOOL_REF'"),
                                Drafts.question("left", "'type':'DATE','notInFuture':true"),
                                Drafts.question("a", "'type':'NUMBER'"),
                                Drafts.question("b", "'type':'NUMBER'", Drafts.showIf("a * 2 > 3")))
                        + "],'rules':[{'id':'sum','holds':'a + b < 9','severity':'ERROR','variables':['a']}]"),
                "");
        assertThat(judges.document().path(ResponseSchema.NOT_EXPRESSED).toString())
                .isEqualTo(
                        "[\"sum of shares\",\"register for school\",\"today for left\",\"showIf of b\",\"rule sum\"]");
        assertThat(judges.schemaAccepts("{\"shares\":{\"FAMILY\":60,\"NONE\":40}}"))
                .isTrue();
        assertThat(judges.schemaAccepts("{\"shares\":{\"FAMILY\":101}}")).isFalse();
    }
}
