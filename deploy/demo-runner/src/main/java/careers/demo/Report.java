package careers.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/** Prints figures as insight gave them; it computes none, and rounds shares to a tenth of a percent. */
final class Report {

    private final Console console;

    Report(Console console) {
        this.console = console;
    }

    /** An amount of money of the API in words people use. */
    static String pounds(JsonNode money) {
        long pence = money.path("amountPence").asLong();
        return "%s£%,d.%02d".formatted(pence < 0 ? "-" : "", Math.abs(pence) / 100, Math.abs(pence) % 100);
    }

    /** Share of the satisfied by group. */
    void satisfaction(JsonNode view) {
        console.say("  %-62s %-10s %-18s %s", "group", "satisfied", "95 % interval", "base");
        for (var group : view.path("groups")) {
            var label = group.path("label").path("en").asText() + " / "
                    + group.path("label").path("cy").asText();
            if (group.path("status").asText().equals("WITHHELD")) {
                console.say("  %-62s withheld   %s", label, group.path("reason").asText());
                continue;
            }
            console.say(
                    "  %-62s %-10s %-18s %d of %d people gave an opinion",
                    label,
                    percent(group.path("estimate")),
                    percent(group.path("interval").path("lower")) + " to "
                            + percent(group.path("interval").path("upper")),
                    group.path("base").path("answered").asInt(),
                    group.path("base").path("people").asInt());
        }
    }

    /** From places to payments. */
    void funnel(JsonNode view) {
        console.say(
                "  %-38s %-15s %6s %8s %9s %7s %5s %12s",
                "provider", "level", "places", "enrolled", "completed", "claimed", "paid", "");
        for (var row : view.path("rows")) {
            steps(row.path("providerName").asText(), row.path("level").asText(), row.path("steps"));
        }
        steps("total", "", view.path("total"));
    }

    private void steps(String name, String level, JsonNode steps) {
        console.say(
                "  %-38s %-15s %6d %8d %9d %7d %5d %12s",
                name,
                level,
                steps.path("places").asLong(),
                steps.path("enrolled").asLong(),
                steps.path("completed").asLong(),
                steps.path("claimed").asLong(),
                steps.path("paid").path("count").asLong(),
                steps.path("paid").path("pounds").asText());
    }

    private static String percent(JsonNode share) {
        return share.isNumber()
                ? String.format(
                        Locale.UK,
                        "%s %%",
                        share.decimalValue().movePointRight(2).toPlainString())
                : "–";
    }
}
