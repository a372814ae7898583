package careers.training.assurance;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Commits to a sample of the claims that were paid in a window.
 *
 * @param sharePercent of the value of each stratum, at least 10
 * @param seedSha256 digest of a secret seed, which is revealed when the window has closed
 */
@Schema(examples = """
                {"windowFrom": "2026-09-01", "windowTo": "2026-11-30", "sharePercent": 10,
                 "seedSha256": "0a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f9"}""")
public record CommitSample(
        @NotNull LocalDate windowFrom,
        @NotNull LocalDate windowTo,
        @NotNull @Min(10) @Max(100) Integer sharePercent,
        @NotNull @Pattern(regexp = "[0-9a-f]{64}") String seedSha256) {}
