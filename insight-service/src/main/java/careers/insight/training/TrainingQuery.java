package careers.insight.training;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which cohorts a figure of training counts, as it is asked for; use as {@code @BeanParam}. */
public class TrainingQuery {

    @QueryParam("academicYear")
    @Parameter(
            description = "Only cohorts of this academic year, written 2026/27",
            schema = @Schema(type = SchemaType.STRING, pattern = AcademicYears.FORM))
    String academicYear;

    @QueryParam("provider")
    @Parameter(description = "Only cohorts of this provider")
    String provider;

    @QueryParam("level")
    @Parameter(description = "Only cohorts of this level", schema = @Schema(implementation = CourseLevel.class))
    String level;

    /** The same, understood; what does not fit is 400 and says what would. */
    FunnelFilter filter() {
        return FunnelFilter.of(academicYear, provider, level);
    }
}
