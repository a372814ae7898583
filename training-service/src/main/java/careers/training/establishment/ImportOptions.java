package careers.training.establishment;

import careers.platform.text.Text;
import careers.platform.web.QueryValue;
import java.time.LocalDate;

/**
 * How a file is to be taken.
 *
 * @param dryRun report only, change nothing
 * @param effectiveOn the day that the file describes
 * @param acknowledged how many open establishments may disappear although they are too many; null when nobody said
 */
record ImportOptions(boolean dryRun, Coverage coverage, LocalDate effectiveOn, Integer acknowledged) {

    /** Reads the query parameters; 400 for one that cannot be read. */
    static ImportOptions of(ImportParameters asked, LocalDate today) {
        QueryValue coverage = new QueryValue("coverage", asked.coverage());
        Coverage covers = coverage.oneOf(Coverage.class);
        LocalDate day = new QueryDay("effectiveOn", asked.effectiveOn()).notAfter(today);
        return new ImportOptions(
                dryRun(new QueryValue("dryRun", asked.dryRun())),
                covers == null ? Coverage.COMPLETE : covers,
                day == null ? today : day,
                acknowledged(new QueryValue("acknowledgedDisappearances", asked.acknowledgedDisappearances())));
    }

    private static boolean dryRun(QueryValue asked) {
        return switch (asked.value()) {
            case null -> false;
            case "false" -> false;
            case "true" -> true;
            default ->
                throw asked.wrong(
                        "NOT_IN_LIST", new Text("must be one of true, false", "rhaid iddo fod yn un o true, false"));
        };
    }

    private static Integer acknowledged(QueryValue asked) {
        if (asked.value() == null) {
            return null;
        }
        if (!asked.value().matches("[0-9]{1,7}")) {
            throw asked.wrong(
                    "OUT_OF_RANGE", new Text("must be a whole number from 0", "rhaid iddo fod yn rhif cyfan o 0"));
        }
        return Integer.valueOf(asked.value());
    }
}
