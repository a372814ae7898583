package careers.survey.freetext.screening;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class HostileTextTest {

    /** A reader that is linear needs about two seconds for five megabytes; one that goes back and forth needs days. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final String[] UNITS = {
        "a",
        "a ",
        "0",
        "0 ",
        "07 ",
        "@",
        "a@",
        "a@a.",
        ".",
        "www.",
        "http://",
        "i ",
        "k.",
        "my name is ",
        "I want to ",
        "want to die ",
        "he ",
        "my teacher is ",
        "Mr ",
        "1 High ",
        "3 April ",
        "3/4/",
        "CF10 ",
        "h1",
        "\ufdfa",
        "w\u0302",
        "\u200b",
        "😀",
        "\u0000",
        "\ud800",
        "aaa",
        "1a",
        "fy ",
        "mae fy nhad yn fy ",
        "double "
    };

    @Test
    void readsAnythingRepeatedInTimeThatGrowsWithItsLengthOnly() {
        for (String unit : UNITS) {
            read(unit.repeat(300_000 / unit.length()));
        }
    }

    @Test
    void readsFiveMegabytesOfEverythingInSeconds() {
        read(String.join("", UNITS).repeat(5_000_000 / String.join("", UNITS).length()));
        read("a ".repeat(2_500_000));
    }

    private static void read(String text) {
        assertTimeoutPreemptively(
                PATIENCE, () -> assertThatCode(() -> TextScreen.screen(text)).doesNotThrowAnyException());
    }
}
