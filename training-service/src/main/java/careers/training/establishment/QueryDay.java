package careers.training.establishment;

import careers.platform.problem.ProblemException;
import careers.platform.text.Text;
import careers.platform.web.QueryValue;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** A query parameter that names a day, as it came. */
record QueryDay(String name, String value) {

    /** The day, null when it is absent; 400 when it is none or lies in the future. */
    LocalDate notAfter(LocalDate today) {
        if (value == null) {
            return null;
        }
        LocalDate day = parsed();
        if (day.isAfter(today)) {
            throw wrong("DAY_IN_FUTURE", new Text("must not be in the future", "ni chaiff fod yn y dyfodol"));
        }
        return day;
    }

    private LocalDate parsed() {
        if (value.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            try {
                return LocalDate.parse(value);
            } catch (DateTimeParseException e) {
                // Looks like a day and is none.
            }
        }
        throw wrong(
                "NOT_A_DAY",
                new Text(
                        "must be a day, written 2026-11-21",
                        "rhaid iddo fod yn ddiwrnod, wedi'i ysgrifennu 2026-11-21"));
    }

    private ProblemException wrong(String code, Text message) {
        return new QueryValue(name, value).wrong(code, message);
    }
}
