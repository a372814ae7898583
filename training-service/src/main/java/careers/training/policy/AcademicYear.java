package careers.training.policy;

import careers.platform.problem.FieldError;
import careers.platform.problem.PlatformError;
import careers.platform.text.Text;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;

/** The days of an academic year: 1 September to 31 August. */
record AcademicYear(LocalDate first, LocalDate last) {

    static final String FORM = "20[0-9]{2}/[0-9]{2}";

    /** Reads {@code 2026/27}; refuses two years that do not follow each other. */
    static AcademicYear of(String text) {
        int begins = Integer.parseInt(text.substring(0, 4));
        if ((begins + 1) % 100 != Integer.parseInt(text.substring(5))) {
            throw PlatformError.VALIDATION_FAILED
                    .problem()
                    .with(List.of(new FieldError(
                            "/academicYear",
                            "NOT_AN_ACADEMIC_YEAR",
                            new Text("must be two years in a row", "rhaid iddo fod yn ddwy flynedd yn olynol"))));
        }
        return new AcademicYear(LocalDate.of(begins, Month.SEPTEMBER, 1), LocalDate.of(begins + 1, Month.AUGUST, 31));
    }
}
