package careers.insight.question;

import careers.insight.campaign.AskedQuestion;
import careers.insight.campaign.Audience;
import careers.insight.campaign.CampaignView;
import careers.insight.question.Figure.Limits;
import careers.insight.question.TableView.Label;
import careers.insight.question.TrendView.Break;
import careers.insight.question.TrendView.Change;
import careers.insight.question.TrendView.Point;
import careers.insight.question.TrendView.Series;
import careers.insight.question.TrendView.Test;
import careers.insight.statistics.Difference;
import careers.insight.statistics.Holm;
import careers.insight.statistics.Share;
import careers.insight.statistics.Trend;
import careers.platform.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * Puts the tables of several campaigns side by side, one series for each group, row and answer.
 *
 * @param waves the campaigns in their order, each with its groups and its table
 */
record TrendTable(List<Round> waves) {

    private static final int FEWEST = 3;

    /**
     * One campaign of a survey.
     *
     * @param campaign the campaign
     * @param columns its groups, as the gate cleared them
     * @param table the table made of them
     */
    record Round(CampaignView campaign, List<Column> columns, TableView table) {

        Column column(Audience audience) {
            return columns.stream()
                    .filter(column -> column.audience() == audience)
                    .findFirst()
                    .orElse(null);
        }

        Figure figure(Key key) {
            return table.figures().stream().filter(key::names).findFirst().orElse(null);
        }

        Share share(Key key) {
            var column = column(key.audience());
            return column != null && column.isFree() && column.has(key.item(), key.code())
                    ? column.share(key.item(), key.code()).orElse(null)
                    : null;
        }

        AskedQuestion asked(Audience audience) {
            var column = column(audience);
            return column == null ? null : column.asked();
        }
    }

    private record Key(Audience audience, String item, String code) {
        boolean names(Figure figure) {
            return figure.audience() == audience
                    && Objects.equals(figure.item(), item)
                    && figure.code().equals(code);
        }
    }

    /** Every series that any campaign was asked for, their tests corrected together. */
    List<Series> series() {
        var keys = waves.stream()
                .flatMap(wave -> wave.table().figures().stream())
                .filter(figure -> figure.status() != Figure.Status.NOT_ASKED)
                .map(figure -> new Key(figure.audience(), figure.item(), figure.code()))
                .distinct()
                .toList();
        var tests = new LinkedHashMap<Key, Tested>();
        keys.forEach(key -> {
            var shares = sinceLastBreak(key);
            if (shares.size() >= FEWEST) {
                tests.put(key, new Tested(shares.size(), Trend.of(shares)));
            }
        });
        var adjusted = Holm.adjusted(
                tests.values().stream().map(test -> test.trend().pValue()).toList());
        var order = new ArrayList<>(tests.keySet());
        return keys.stream()
                .map(key ->
                        series(key, tests.containsKey(key) ? tests.get(key).view(adjusted[order.indexOf(key)]) : null))
                .toList();
    }

    private record Tested(int campaigns, Trend trend) {
        Test view(double adjusted) {
            return new Test(
                    campaigns,
                    Share.published(trend.slope()),
                    Share.published(trend.chiSquare()),
                    Share.published(adjusted));
        }
    }

    private List<Share> sinceLastBreak(Key key) {
        var shares = new ArrayList<Share>();
        AskedQuestion before = null;
        for (var wave : waves) {
            var asked = wave.asked(key.audience());
            if (!Breaks.between(before, asked).isEmpty()) {
                shares.clear();
            }
            before = asked == null ? before : asked;
            var share = wave.share(key);
            if (share != null) {
                shares.add(share);
            }
        }
        return shares;
    }

    private Series series(Key key, Test test) {
        var points = new ArrayList<Point>();
        AskedQuestion before = null;
        Share last = null;
        for (var wave : waves) {
            var figure = wave.figure(key);
            var asked = wave.asked(key.audience());
            var breaks = Breaks.between(before, asked);
            var share = wave.share(key);
            if (figure != null && asked != null) {
                points.add(new Point(
                        wave.campaign().id(),
                        breaks.isEmpty() ? figure : figure.afterBreak(),
                        breaks,
                        change(share, last, breaks)));
            }
            before = asked == null ? before : asked;
            last = asked == null ? last : share;
        }
        return new Series(
                key.audience(),
                key.item(),
                key.item() == null ? null : label(key.item(), TableView::items),
                key.code(),
                label(key.code(), TableView::codes),
                points,
                test);
    }

    private static Change change(Share now, Share before, List<Break> breaks) {
        if (now == null || before == null || !breaks.isEmpty()) {
            return null;
        }
        var difference = new Difference(now, before);
        var isNoisy = now.noiseVariance() + before.noiseVariance() > 0;
        return new Change(
                Share.published(difference.estimate()),
                Limits.of(difference.newcombe(), isNoisy ? "newcombe+noise" : "newcombe"));
    }

    /** The words of the newest campaign that has the code. */
    private Text label(String code, Function<TableView, List<Label>> which) {
        return waves.reversed().stream()
                .flatMap(wave -> which.apply(wave.table()).stream())
                .filter(label -> label.code().equals(code))
                .map(Label::label)
                .findFirst()
                .orElse(new Text(code, code));
    }
}
