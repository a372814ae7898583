package careers.survey.campaign;

import careers.platform.problem.FieldError;
import careers.platform.problem.PlatformError;
import careers.platform.text.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads the ends of a window, each given either as an instant or as a local time in London, and keeps what is wrong. */
final class WindowEnds {

    private final List<FieldError> errors = new ArrayList<>();

    /** The opening; null when it cannot be read, which is then among the errors. */
    Instant opening(Instant at, String on) {
        return one("opensAt", at, "opensOn", on, LondonTime::opening);
    }

    /** The end, exclusive; null when it cannot be read. */
    Instant closing(Instant at, String on) {
        return one("closesAt", at, "closesOn", on, LondonTime::closing);
    }

    /** Until when batches may come; null when there is none or it cannot be read. */
    Instant grace(Instant until, String on) {
        return until == null && on == null ? null : one("graceUntil", until, "graceOn", on, LondonTime::closing);
    }

    /** Adds the error unless one is after the other; what could not be read is passed over. */
    void requireAfter(Instant earlier, Instant later, FieldError otherwise) {
        if (earlier != null && later != null && !later.isAfter(earlier)) {
            errors.add(otherwise);
        }
    }

    void add(FieldError error) {
        errors.add(error);
    }

    List<FieldError> errors() {
        return errors;
    }

    void throwIfWrong() {
        if (!errors.isEmpty()) {
            throw PlatformError.VALIDATION_FAILED.problem().with(errors);
        }
    }

    private Instant one(
            String instantName,
            Instant instant,
            String localName,
            String local,
            Function<String, Optional<Instant>> read) {
        if ((instant == null) == (local == null)) {
            errors.add(new FieldError(
                    "/" + instantName,
                    "ONE_FORM",
                    new Text(
                            "give either " + instantName + " or " + localName,
                            "rhowch naill ai " + instantName + " neu " + localName)));
            return null;
        }
        if (instant != null) {
            return instant;
        }
        Optional<Instant> resolved = read.apply(local);
        if (resolved.isEmpty()) {
            errors.add(new FieldError(
                    "/" + localName,
                    "NOT_A_LOCAL_TIME",
                    new Text(
                            "must be a day or a day and time in London, such as 2027-01-31 or 2027-01-31T17:00",
                            "rhaid iddo fod yn ddiwrnod neu'n ddiwrnod ac amser yn Llundain, fel 2027-01-31 neu"
                                    + " 2027-01-31T17:00")));
        }
        return resolved.orElse(null);
    }
}
