package careers.insight.training;

import careers.platform.text.Text;
import careers.platform.web.QueryValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which cohorts a funnel counts.
 *
 * @param academicYear {@code 2026/27}, or null for all years
 * @param provider a provider, or null for all
 * @param level a level, or null for all
 */
public record FunnelFilter(
        @Schema(nullable = true) String academicYear,
        @Schema(nullable = true) String provider,
        @Schema(nullable = true) CourseLevel level) {

    private static final int ID_LENGTH = 64;

    /** Reads the query parameters; what does not fit is 400 and says what would. */
    static FunnelFilter of(String academicYear, String provider, String level) {
        if (academicYear != null && !AcademicYears.isWellFormed(academicYear)) {
            throw new QueryValue("academicYear", academicYear)
                    .wrong(
                            "NOT_AN_ACADEMIC_YEAR",
                            new Text(
                                    "must be two years in a row, written 2026/27",
                                    "rhaid iddo fod yn ddwy flynedd yn olynol, wedi'i ysgrifennu 2026/27"));
        }
        if (provider != null && !provider.matches("[A-Za-z0-9-]{1," + ID_LENGTH + "}")) {
            throw new QueryValue("provider", provider)
                    .wrong(
                            "NOT_AN_ID",
                            new Text("must be the id of a provider", "rhaid iddo fod yn ddynodydd darparwr"));
        }
        return new FunnelFilter(academicYear, provider, new QueryValue("level", level).oneOf(CourseLevel.class));
    }
}
