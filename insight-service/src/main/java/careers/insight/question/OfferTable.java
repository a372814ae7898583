package careers.insight.question;

import careers.insight.campaign.AskedQuestion;
import careers.insight.catalogue.CatalogueView;
import careers.insight.question.Figure.Cell;
import careers.insight.question.Figure.Reason;
import careers.insight.question.Figure.Status;
import careers.insight.question.Figure.Unit;
import careers.insight.question.TableView.Label;
import careers.insight.statistics.Share;
import careers.platform.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What people believe is offered against what is. For each service the share that believes it, and the gap: of a service
 * that is offered, the share that does not believe it (a hidden offer); of one that is not, the share that does (an unmet
 * expectation). Shares are of all who answered, so who is not sure has not said yes.
 *
 * @param campaign the campaign
 * @param concept what people were asked
 * @param columns the groups
 * @param catalogue what was offered when the campaign opened; null where none is recorded
 */
record OfferTable(UUID campaign, String concept, List<Column> columns, CatalogueView catalogue) {

    private static final String YES = "YES";
    private static final String HIDDEN = "HIDDEN_OFFER";
    private static final String IN_VAIN = "UNMET_EXPECTATION";

    TableView view() {
        var items = ShareTable.labels(columns, AskedQuestion::items);
        var codes = codes();
        var figures = new ArrayList<Figure>();
        for (var item : ShareTable.rows(items)) {
            for (var code : codes) {
                columns.forEach(column -> figures.add(figure(item, code.code(), column)));
            }
        }
        return new TableView(
                List.of(concept, "service-catalogue"),
                null,
                items,
                codes,
                ShareTable.groups(columns),
                List.of(),
                figures);
    }

    /** The words say which catalogue it is, since a correction makes other figures. */
    private List<Label> codes() {
        var from = catalogue == null
                ? new Text("no catalogue", "dim catalog")
                : new Text(
                        "catalogue from %s, revision %d".formatted(catalogue.validFrom(), catalogue.revision()),
                        "catalog o %s, diwygiad %d".formatted(catalogue.validFrom(), catalogue.revision()));
        return List.of(
                new Label("BELIEVED", new Text("Believe it is offered", "Yn credu ei fod yn cael ei gynnig")),
                new Label(
                        HIDDEN,
                        new Text(
                                "Offered, and not believed to be (" + from.en() + ")",
                                "Yn cael ei gynnig, heb gredu hynny (" + from.cy() + ")")),
                new Label(
                        IN_VAIN,
                        new Text(
                                "Not offered, and believed to be (" + from.en() + ")",
                                "Heb ei gynnig, ond yn credu hynny (" + from.cy() + ")")));
    }

    private Figure figure(String item, String code, Column column) {
        var cell = new Cell(
                item,
                code,
                column.audience(),
                column.asked() == null ? null : column.table().policy());
        if (!column.has(item, YES)) {
            return Figure.none(cell, Unit.SHARE, Status.NOT_ASKED, Reason.NOT_ASKED, null);
        }
        var inapplicable = inapplicable(item, code);
        if (inapplicable != null) {
            return Figure.none(cell, Unit.SHARE, Status.NOT_ASKED, inapplicable, null);
        }
        if (!column.isFree()) {
            return Figure.none(cell, Unit.SHARE, Status.WITHHELD, column.whyWithheld(), null);
        }
        var release = column.release(campaign, concept);
        return column.shareOfAll(item, YES)
                .map(share -> code.equals(HIDDEN) ? without(share) : share)
                .map(share -> Figure.share(cell, share, column.table().people(), null, null, release))
                .orElseGet(() -> Figure.none(cell, Unit.SHARE, Status.FREE, Reason.NOBODY_ANSWERED, release));
    }

    /** Why the gap of a service is not this one; null where it is. */
    private Reason inapplicable(String item, String code) {
        if (code.equals("BELIEVED")) {
            return null;
        }
        var offered = catalogue == null ? null : catalogue.offers(item).orElse(null);
        if (offered == null) {
            return Reason.NOT_IN_CATALOGUE;
        }
        if (code.equals(HIDDEN)) {
            return offered ? null : Reason.NOT_OFFERED;
        }
        return offered ? Reason.OFFERED : null;
    }

    /** Those who did not say yes; the noise is the same. */
    private static Share without(Share share) {
        return new Share(share.base() - share.hits(), share.base(), share.noiseVariance());
    }
}
