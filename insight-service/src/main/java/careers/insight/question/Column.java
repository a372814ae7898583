package careers.insight.question;

import careers.insight.campaign.AskedQuestion;
import careers.insight.campaign.AskedQuestion.Comparability;
import careers.insight.campaign.AskedQuestion.Option;
import careers.insight.campaign.Audience;
import careers.insight.disclosure.ProtectedTable;
import careers.insight.disclosure.ProtectedTable.Status;
import careers.insight.question.Figure.Reason;
import careers.insight.question.Figure.Release;
import careers.insight.statistics.Share;
import careers.platform.json.CanonicalJson;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One group in a table: what it was asked and what the gate clears of its answers.
 *
 * @param audience the group
 * @param asked how it was asked; null when it was not
 * @param table what the gate clears
 * @param isPooled whether the group has no figures of its own in the region that is asked for
 */
record Column(Audience audience, AskedQuestion asked, ProtectedTable table, boolean isPooled) {

    /** A group everywhere. */
    Column(Audience audience, AskedQuestion asked, ProtectedTable table) {
        this(audience, asked, table, false);
    }

    /** Why its numbers may not be shown. */
    Reason whyWithheld() {
        return isPooled ? Reason.NOT_IN_LATTICE : Reason.BASE_BELOW_MINIMUM;
    }

    /** Whether numbers of the group may be shown. */
    boolean isFree() {
        return asked != null && table.status() == Status.FREE;
    }

    /** Whether its answers may be compared with those of other groups. */
    boolean isComparable() {
        return isFree() && asked.comparability() != Comparability.AUDIENCE_SPECIFIC;
    }

    /** Whether the group's question has this item and this answer. */
    boolean has(String item, String code) {
        return asked != null
                && (item == null ? asked.items().isEmpty() : has(asked.items(), item))
                && has(asked.options(), code);
    }

    private static boolean has(Iterable<Option> options, String code) {
        for (var option : options) {
            if (option.code().equals(code)) {
                return true;
            }
        }
        return false;
    }

    /** The share of an answer among those who gave one that is not missing; empty when nobody did. */
    Optional<Share> share(String item, String code) {
        return asked.form().isSeveral()
                ? ofAnyOfSeveral(item, code)
                : ofOne(
                        item,
                        code,
                        asked.options().stream()
                                .filter(option -> !option.missing())
                                .toList());
    }

    /** The share of an answer among all who answered at all; empty when nobody did. */
    Optional<Share> shareOfAll(String item, String code) {
        return asked.form().isSeveral()
                ? share(count(item, code), count(item, AskedQuestion.ANSWERED), 1, false)
                : ofOne(item, code, asked.options());
    }

    private Optional<Share> ofOne(String item, String code, List<Option> options) {
        var base =
                options.stream().mapToInt(option -> count(item, option.code())).sum();
        return share(count(item, code), base, options.size(), true);
    }

    private Optional<Share> ofAnyOfSeveral(String item, String code) {
        var missing = asked.options().stream().filter(Option::missing).toList();
        var base = count(item, AskedQuestion.ANSWERED)
                - missing.stream()
                        .mapToInt(option -> count(item, option.code()))
                        .sum();
        return share(count(item, code), base, 1 + missing.size(), false);
    }

    private static double square(double number) {
        return number * number;
    }

    /**
     * Noise of the hits and of the base, to first order: that of the hits less the share times that of the base. The base is
     * a sum of so many counts, each with noise of its own; where the hits are one of them, theirs is in both.
     */
    private Optional<Share> share(int hits, int base, int counts, boolean hitsInBase) {
        if (base < 1) {
            return Optional.empty();
        }
        var clamped = Math.clamp(hits, 0, base);
        var share = (double) clamped / base;
        var ofHits = square(hitsInBase ? 1 - share : 1);
        var ofOthers = square(share) * (hitsInBase ? counts - 1 : counts);
        return Optional.of(new Share(clamped, base, noiseVariance() * (ofHits + ofOthers)));
    }

    /** People who chose a code, as the gate gives it: with noise, and so perhaps below zero. */
    int count(String item, String code) {
        return table.count(asked.cell(item, code));
    }

    /** Variance of the noise in each count. */
    double noiseVariance() {
        return table.noiseVariance().doubleValue();
    }

    /** The release that the group's numbers belong to; null when they are withheld. */
    Release release(UUID campaign, String concept) {
        return isFree() ? new Release(table.blocks(), digest(campaign, concept)) : null;
    }

    private String digest(UUID campaign, String concept) {
        return CanonicalJson.sha256(Map.of(
                "blocks", table.blocks(),
                "campaign", campaign.toString(),
                "concept", concept,
                "counts", table.counts(),
                "group", table.group(),
                "people", table.people(),
                "policy", table.policy()));
    }
}
