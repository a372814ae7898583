package careers.training.establishment;

import careers.platform.paging.Cursors;
import careers.platform.paging.Page;
import careers.platform.paging.PageQuery;
import careers.platform.problem.PlatformError;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The register as others read it. */
@ApplicationScoped
public class EstablishmentService {

    private final EstablishmentRepository establishments;
    private final Lineage lineage;
    private final LineageTable lineages;
    private final Cursors cursors;

    EstablishmentService(
            EstablishmentRepository establishments, Lineage lineage, LineageTable lineages, Cursors cursors) {
        this.establishments = establishments;
        this.lineage = lineage;
        this.lineages = lineages;
        this.cursors = cursors;
    }

    /** A page in order of reference, optionally of those whose name contains a text. */
    public Page<EstablishmentView> list(String nameContains, PageQuery query) {
        String scope = "establishments?q=" + (nameContains == null ? "" : nameContains);
        String after = cursors.after(scope, query).orElse("");
        List<EstablishmentView> fetched = establishments.after(after, nameContains, query.limit() + 1).stream()
                .map(EstablishmentView::of)
                .toList();
        return cursors.page(scope, fetched, query, EstablishmentView::establishment);
    }

    /** One establishment, or 404. */
    public EstablishmentView get(String reference) {
        return find(reference).orElseThrow(PlatformError.NOT_FOUND::problem);
    }

    /** An establishment with all it came from and became, or 404. */
    public LineageView lineage(String reference) {
        String known = get(reference).establishment();
        return new LineageView(known, lineage.keyOf(known), lineages.members(known), lineages.links(known));
    }

    /** One establishment, if it is registered. */
    public Optional<EstablishmentView> find(String reference) {
        return establishments.findByIdOptional(reference).map(EstablishmentView::of);
    }
}
