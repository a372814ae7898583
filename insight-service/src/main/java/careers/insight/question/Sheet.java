package careers.insight.question;

import careers.insight.catalogue.CatalogueView;
import careers.insight.question.Question.Kind;
import careers.insight.question.Question.Part;
import java.util.List;
import java.util.UUID;

/**
 * All that a table is computed from, so that the same table need not be computed again.
 *
 * @param campaign the campaign
 * @param part what is computed
 * @param columns what each group was asked about the concept of the part, and what the gate clears of its answers
 * @param against of a gap, the same of what is subtracted; otherwise none
 * @param catalogue of an offer, what was offered on the day the campaign opened; otherwise, and where nothing is recorded, null
 */
record Sheet(UUID campaign, Part part, List<Column> columns, List<Column> against, CatalogueView catalogue) {

    TableView table() {
        return switch (part.kind()) {
            case GAP -> new GapTable(campaign, part.concept(), columns, part.against(), against).view();
            case OFFER -> new OfferTable(campaign, part.concept(), columns, catalogue).view();
            default -> new ShareTable(campaign, List.of(part.concept()), columns, part.kind() == Kind.BEST).view();
        };
    }
}
