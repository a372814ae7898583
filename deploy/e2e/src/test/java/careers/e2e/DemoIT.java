package careers.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import careers.demo.Demo;
import careers.launcher.RunningSystem;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** The demonstration itself, as {@code deploy/demo} runs it. */
@ExtendWith(WholeSystem.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemoIT {

    @Test
    @Order(1)
    void tellsTheStoryToItsEndWithFiguresFromInsight(RunningSystem system) {
        // When
        var screen = new ByteArrayOutputStream();
        int exit = Demo.run(
                new PrintStream(screen, true, StandardCharsets.UTF_8),
                "--port-base",
                Integer.toString(system.topology().basePort()));
        // Then
        var story = screen.toString(StandardCharsets.UTF_8);
        assertThat(exit).as(story).isZero();
        assertThat(story)
                .contains("540 responses accepted")
                .contains("60 responses in one upload: 202, FINISHED, 60 lines accepted")
                .contains("/answers/barriers  NOT_ASKED")
                .contains("60 of them sent again")
                .contains("409 RESPONSE_CONTENT_DIFFERS")
                .contains("Nid oes cwestiwn o'r fath yn yr offeryn")
                .contains("422 NATION_NOT_FUNDED")
                .contains("403 FOUR_EYES_REQUIRED")
                .containsPattern("Learners / Dysgwyr +withheld +BASE_BELOW_MINIMUM")
                .containsPattern("Learners / Dysgwyr .* of 300 people")
                .containsPattern("Careers leaders / Arweinwyr gyrfaoedd .* of 60 people");
        assertThat(row(story, "LEVEL_7", "Lantern Careers Training")).isEqualTo("10 9 9 9 9 £9,000.00");
        assertThat(row(story, "LEVEL_6", "Lantern Careers Training")).isEqualTo("10 8 8 8 8 £8,000.00");
        assertThat(row(story, "NON_ACCREDITED", "Compass Leaders")).isEqualTo("10 8 8 8 8 £8,000.00");
    }

    @Test
    @Order(2)
    void guidesOfTrainingPrintWhatTheySay(RunningSystem system) throws Exception {
        assumeTrue(ShellGuide.canRun(), "needs bash, curl and jq, as the reader of a guide does");
        // When
        var blocks = ShellGuide.run(
                system,
                folder("guides"),
                List.of(
                        "guides/training-first-cohort.md",
                        "guides/training-first-claim.md",
                        "guides/training-first-run.md",
                        "guides/training-first-proof.md"));
        // Then
        assertThat(blocks).hasSizeGreaterThan(15).allSatisfy(DemoIT::printsWhatItSays);
    }

    @Test
    @Order(3)
    void pagesForIntegratorsPrintWhatTheySay(RunningSystem system) throws Exception {
        assumeTrue(ShellGuide.canRun("openssl", "python3"), "needs what the reader of these pages needs");
        // When
        var blocks = ShellGuide.run(
                system,
                folder("integrators"),
                List.of(
                        "integrators/quick-start.md",
                        "integrators/authentication.md",
                        "integrators/errors.md",
                        "integrators/idempotency.md",
                        "integrators/paging.md",
                        "integrators/batch-upload.md",
                        "integrators/change-feed.md",
                        "integrators/webhooks.md"));
        // Then
        assertThat(blocks).hasSizeGreaterThan(12).allSatisfy(DemoIT::printsWhatItSays);
    }

    @Test
    void theWelshQuickStartPastesTheSame() {
        assertThat(ShellGuide.blocks("integrators/quick-start.cy.md"))
                .isNotEmpty()
                .isEqualTo(ShellGuide.blocks("integrators/quick-start.md"));
    }

    private static Path folder(String name) {
        return Path.of(System.getProperty("careers.run")).resolve(name);
    }

    private static void printsWhatItSays(ShellGuide.Block block) {
        assertThat(block.printed())
                .as(block.script())
                .contains(block.promised())
                .doesNotContain("jq: error", "parse error", "command not found", "INTERNAL_ERROR", "Traceback");
        if (!block.promised().contains("null")) {
            assertThat(block.printed()).as(block.script()).doesNotContain("null");
        }
    }

    /** The steps of one row of the printed funnel. */
    private static String row(String story, String level, String provider) {
        return story.lines()
                .filter(line -> line.contains(provider) && line.contains(level))
                .map(line -> line.substring(line.indexOf(level) + level.length())
                        .strip()
                        .replaceAll(" +", " "))
                .reduce((first, last) -> last)
                .orElse("");
    }
}
