package careers.insight.question;

import careers.insight.campaign.Audience;
import careers.insight.query.DataTable;
import careers.insight.query.Publication;
import careers.insight.question.Figure.Limits;
import careers.platform.text.Text;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How the shares of one concept went over the campaigns of a survey.
 *
 * @param survey the survey
 * @param concept what was asked about
 * @param definition how changes are computed
 * @param campaigns the campaigns, by their opening
 * @param series one for each group, row and answer
 */
public record TrendView(String survey, String concept, Text definition, List<Occasion> campaigns, List<Series> series)
        implements Publication {

    static final Text DEFINITION = new Text(
            "The share of each answer in each campaign. A change is the share less that of the campaign before, of other"
                    + " people, with Newcombe's interval; across a break there is none. A trend is tested over three campaigns"
                    + " or more since the last break (Cochran and Armitage), at equal distances; p-values are corrected for all"
                    + " series here (Holm). Intervals and tests include the noise.",
            "Cyfran pob ateb ym mhob ymgyrch. Newid yw'r gyfran llai cyfran yr ymgyrch flaenorol, o bobl eraill, gyda chyfwng"
                    + " Newcombe; ar draws toriad nid oes un. Profir tuedd dros dair ymgyrch neu fwy ers y toriad diwethaf"
                    + " (Cochran ac Armitage), ar bellteroedd cyfartal; cywirir gwerthoedd p ar gyfer pob cyfres yma (Holm)."
                    + " Mae cyfyngau a phrofion yn cynnwys y sŵn.");

    /** Copies the lists. */
    public TrendView {
        campaigns = List.copyOf(campaigns);
        series = List.copyOf(series);
    }

    @Override
    public DataTable table() {
        return TrendRows.of(this);
    }

    /**
     * A campaign of the survey.
     *
     * @param campaign the campaign
     * @param name its name
     * @param opensAt when it opened
     */
    @Schema(name = "TrendCampaign")
    public record Occasion(UUID campaign, Text name, Instant opensAt) {}

    /**
     * The shares of one answer in one group.
     *
     * @param audience the group
     * @param item row or activity; null for a plain question
     * @param itemLabel its words; null for a plain question
     * @param code the answer
     * @param codeLabel its words
     * @param points one for each campaign
     * @param trend the test over the campaigns since the last break; null where fewer than three have a share
     */
    @Schema(name = "TrendSeries")
    public record Series(
            Audience audience,
            @Schema(nullable = true) String item,
            @Schema(nullable = true) Text itemLabel,
            String code,
            Text codeLabel,
            List<Point> points,
            @Schema(nullable = true) Test trend) {

        /** Copies the list. */
        public Series {
            points = List.copyOf(points);
        }
    }

    /**
     * A share and what became of the one before.
     *
     * @param campaign the campaign
     * @param figure the share; its {@code obsStatus} is B where the series is broken before it
     * @param breaks why it may not be compared with the campaign before; empty where it may
     * @param change from the campaign before; null across a break and where one of the two has no share
     */
    @Schema(name = "TrendPoint")
    public record Point(
            UUID campaign,
            Figure figure,
            List<Break> breaks,
            @Schema(nullable = true) Change change) {

        /** Copies the list. */
        public Point {
            breaks = List.copyOf(breaks);
        }
    }

    /**
     * A difference between two campaigns.
     *
     * @param estimate the share less the one before, -1 to 1
     * @param interval its 95 % interval
     */
    @Schema(name = "TrendChange")
    public record Change(BigDecimal estimate, Limits interval) {}

    /**
     * Whether shares rise or fall steadily.
     *
     * @param campaigns how many campaigns it is over
     * @param slope change of the share from one campaign to the next
     * @param chiSquare the statistic, one degree of freedom
     * @param pValue its p-value, corrected
     */
    @Schema(name = "TrendTest")
    public record Test(int campaigns, BigDecimal slope, BigDecimal chiSquare, BigDecimal pValue) {}

    /** What breaks a series: something about the question became other than it was. */
    @Schema(name = "TrendBreak")
    public enum Break {
        /** Other answers could be given, or other ones stand for none. */
        CODES_CHANGED("other answers could be given", "gellid rhoi atebion eraill"),
        /** It is answered in another way: one of several, several, a row at a time. */
        FORM_CHANGED("answered in another way", "fe'i hatebir mewn ffordd arall"),
        /** The questionnaire declares another comparability. */
        COMPARABILITY_CHANGED("comparability declared otherwise", "cymaroldeb wedi'i ddatgan yn wahanol"),
        /** The question has other words, in either language. */
        WORDING_CHANGED("other words", "geiriau eraill");

        private final Text words;

        Break(String en, String cy) {
            this.words = new Text(en, cy);
        }

        Text words() {
            return words;
        }
    }
}
