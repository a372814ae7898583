package careers.survey.export;

import static careers.survey.questionnaire.Questionnaires.code;
import static careers.survey.questionnaire.Questionnaires.label;
import static org.assertj.core.api.Assertions.assertThat;

import careers.launcher.PostgresServer;
import careers.survey.dataset.FileFormat;
import careers.survey.dataset.Flattening;
import careers.survey.questionnaire.AnswerType;
import careers.survey.questionnaire.Code;
import careers.survey.questionnaire.MultipleChoice;
import careers.survey.questionnaire.NumberAnswer;
import careers.survey.questionnaire.Question;
import careers.survey.questionnaire.Questionnaire;
import careers.survey.questionnaire.Questionnaires;
import careers.survey.questionnaire.SingleChoice;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The export that another system could not finish in 30 minutes, 132,229 responses of 510 columns, each format in a
 * process with 256 MiB of heap. Not part of a test run: {@code deploy/bench export}; the report lies in {@code
 * target/export-benchmark.md}.
 */
class ExportBenchmark {

    static final UUID INSTRUMENT = new UUID(1, 1);
    static final UUID CAMPAIGN = new UUID(1, 2);

    private static final int RESPONSES = 132_229;
    private static final int COLUMNS = 510;
    private static final int SECONDS_ALLOWED = 180;
    private static final int SINGLES = 406;
    private static final int NUMBERS = 40;
    private static final int MULTIPLES = 12;

    @TempDir
    Path folder;

    @Test
    void exportsAQuarterOfAMillionTimesHalfAThousandInAQuarterOfAGigabyte() throws Exception {
        StringBuilder report =
                new StringBuilder("| format | s | MiB on disk | peak heap MiB of 256 |\n|---|---|---|---|\n");
        try (PostgresServer postgres = PostgresServer.start(folder.resolve("postgres"), 0)) {
            postgres.createDatabase("bench");
            String url = postgres.jdbcUrl("bench");
            fill(url);
            for (FileFormat format : formats()) {
                Path file = folder.resolve("export." + format);
                String[] result = run(format.name(), url, file).strip().split(" ");
                report.append(
                        "| %s | %s | %d | %s |%n".formatted(format, result[0], Files.size(file) >> 20, result[2]));
                assertThat(result[1]).isEqualTo(Integer.toString(RESPONSES));
                assertThat(Double.parseDouble(result[0])).as(format.name()).isLessThanOrEqualTo(SECONDS_ALLOWED);
                Files.delete(file);
            }
        } finally {
            Files.writeString(Path.of("target/export-benchmark.md"), report);
        }
    }

    /** Those of the system property {@code export.formats}, or all. */
    private static List<FileFormat> formats() {
        String wanted = System.getProperty("export.formats", "");
        return wanted.isEmpty()
                ? List.of(FileFormat.values())
                : Stream.of(wanted.split(",")).map(FileFormat::valueOf).toList();
    }

    private static String run(String format, String url, Path file) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        ExportProcess.class.getName(),
                        format,
                        url,
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(format).isZero();
        return said;
    }

    private static Questionnaire questionnaire() {
        List<Question> questions = new ArrayList<>();
        for (int i = 0; i < SINGLES; i++) {
            questions.add(question("single" + i, new SingleChoice("options", null)));
        }
        for (int i = 0; i < NUMBERS; i++) {
            questions.add(question("number" + i, new NumberAnswer(BigDecimal.ZERO, null, 1, null)));
        }
        for (int i = 0; i < MULTIPLES; i++) {
            questions.add(question("multiple" + i, new MultipleChoice("options", null, null, null, null)));
        }
        List<Code> options = List.of(
                code("1", "Never", "Byth"),
                code("2", "Rarely", "Anaml"),
                code("3", "Sometimes", "Weithiau"),
                code("4", "Often", "Yn aml"),
                code("5", "Always", "Bob amser"));
        return Questionnaires.with(Map.of("options", options), questions, null);
    }

    private static Question question(String variable, AnswerType type) {
        return Question.of(variable, label("How is it with this one?", "Sut mae hi gyda'r un yma?"), false, type);
    }

    private static void fill(String url) throws Exception {
        Flyway.configure().dataSource(url, "bench", "bench").load().migrate();
        Questionnaire questionnaire = questionnaire();
        assertThat(Flattening.of(questionnaire, false).columns()).hasSize(COLUMNS);
        try (Connection connection = DriverManager.getConnection(url, "bench", "bench")) {
            insertCampaign(connection, new ObjectMapper().writeValueAsString(questionnaire));
            try (PreparedStatement insert = connection.prepareStatement(RESPONSE_ROWS);
                    Statement statement = connection.createStatement()) {
                insert.setObject(1, CAMPAIGN);
                insert.setObject(2, INSTRUMENT);
                insert.setInt(3, RESPONSES);
                insert.execute();
                statement.execute("ANALYZE response");
            }
        }
    }

    private static void insertCampaign(Connection connection, String document) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO instrument (id, survey, audience, status, number, document, created_at, published_at, version)"
                        + " VALUES (?, 'survey-2026', 'LEARNER', 'PUBLISHED', 1, ?::jsonb, now(), now(), 1)")) {
            insert.setObject(1, INSTRUMENT);
            insert.setString(2, document);
            insert.execute();
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "INSERT INTO campaign (id, survey, name_en, name_cy, state, opens_at, closes_at, created_at,"
                            + " version) VALUES ('" + CAMPAIGN + "', 'survey-2026', 'Autumn', 'Hydref', 'OPEN', now(),"
                            + " now() + interval '1 day', now(), 1)");
        }
    }

    /** 2,000 different sets of answers, a tenth of the questions of each left out, dealt out in turn. */
    private static final String RESPONSE_ROWS = """
            WITH answers AS MATERIALIZED (
                SELECT n, jsonb_object_agg(q.name, q.value) AS document
                FROM generate_series(0, 1999) AS n,
                LATERAL (
                    SELECT 'single' || i AS name, to_jsonb((1 + (n * 7 + i * 13) % 5)::text) AS value
                        FROM generate_series(0, 405) AS i WHERE (n + i) % 10 <> 0
                    UNION ALL
                    SELECT 'number' || i, to_jsonb(round(((n * 31 + i * 17) % 400) / 10.0, 1))
                        FROM generate_series(0, 39) AS i WHERE (n + i) % 10 <> 0
                    UNION ALL
                    SELECT 'multiple' || i, jsonb_build_array((1 + n % 3)::text, (4 + i % 2)::text)
                        FROM generate_series(0, 11) AS i WHERE (n + i) % 10 <> 0
                ) AS q
                GROUP BY n)
            INSERT INTO response (id, campaign_id, instrument_id, instrument_version, audience, language, mode,
                                  content_digest, answers, accepted_at)
            SELECT gen_random_uuid(), ?, ?, 1, 'LEARNER', CASE WHEN r % 5 = 0 THEN 'cy' ELSE 'en' END, 'SELF',
                   encode(sha256(r::text::bytea), 'hex'), answers.document, now()
            FROM generate_series(1, ?) AS r JOIN answers ON answers.n = r % 2000""";
}
