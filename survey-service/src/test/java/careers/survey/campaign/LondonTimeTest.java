package careers.survey.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LondonTimeTest {

    @ParameterizedTest
    @CsvSource({
        "2027-01-11, 2027-01-11T00:00:00Z",
        "2027-07-11, 2027-07-10T23:00:00Z",
        "2027-01-11T08:30, 2027-01-11T08:30:00Z",
        "2027-07-11T08:30:15, 2027-07-11T07:30:15Z"
    })
    void opensWithTheFirstMomentOfALocalDay(String local, Instant instant) {
        assertThat(LondonTime.opening(local)).contains(instant);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-02-12, 2027-02-13T00:00:00Z",
        "2027-07-11, 2027-07-11T23:00:00Z",
        "2027-02-28, 2027-03-01T00:00:00Z",
        "2027-03-28, 2027-03-28T23:00:00Z",
        "2027-10-31, 2027-11-01T00:00:00Z",
        "2027-07-11T17:00, 2027-07-11T16:00:00Z"
    })
    void closesWithTheLastMomentOfALocalDay(String local, Instant instant) {
        assertThat(LondonTime.closing(local)).contains(instant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-03-28T01:00", "2027-03-28T01:30", "2027-03-28T01:59:59"})
    void takesATimeThatTheClocksSkipAsTheMomentTheyJump(String skipped) {
        Instant jump = Instant.parse("2027-03-28T01:00:00Z");

        assertThat(LondonTime.opening(skipped)).contains(jump);
        assertThat(LondonTime.closing(skipped)).contains(jump);
    }

    @Test
    void opensWithTheFirstAndClosesWithTheSecondOfATimeShownTwice() {
        assertThat(LondonTime.opening("2027-10-31T01:30")).contains(Instant.parse("2027-10-31T00:30:00Z"));
        assertThat(LondonTime.closing("2027-10-31T01:30")).contains(Instant.parse("2027-10-31T01:30:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tomorrow",
                "2027-02-30",
                "2027-13-01",
                "2027-01-11T24:00",
                "2027-01-11T08",
                "2027-01-11T08:30Z",
                "2027-01-11 08:30",
                "1999-01-11",
                "12027-01-11",
                "２０２７-01-11"
            })
    void refusesWhatIsNoLocalTime(String nonsense) {
        assertThat(LondonTime.opening(nonsense)).isEmpty();
        assertThat(LondonTime.closing(nonsense)).isEmpty();
    }

    @Test
    void showsAnInstantOnALondonClock() {
        assertThat(LondonTime.show(Instant.parse("2027-07-11T16:00:00Z"))).isEqualTo("2027-07-11T17:00:00+01:00");
        assertThat(LondonTime.show(Instant.parse("2027-01-11T16:00:00Z"))).isEqualTo("2027-01-11T16:00:00Z");
    }
}
