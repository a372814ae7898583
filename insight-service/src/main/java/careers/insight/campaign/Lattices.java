package careers.insight.campaign;

import careers.insight.campaign.CampaignOpened.Area;
import careers.insight.disclosure.Lattice;
import careers.insight.disclosure.Policy;
import careers.insight.store.FactDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Decides when a campaign opens which of its areas are leaves of their own, and keeps that for good. */
@ApplicationScoped
public class Lattices {

    private static final String KEEP_POLICY = "UPDATE campaign SET policy = ? WHERE campaign_id = ?";

    private static final String ADD_AREA =
            "INSERT INTO campaign_area (campaign_id, area, establishments) VALUES (?, ?, ?)";

    private static final String ADD_AUDIENCE = """
            INSERT INTO campaign_area_audience (campaign_id, area, audience, expected, own) VALUES (?, ?, ?, ?, ?)""";

    /** No row for a campaign nobody has told of; one without an area for a campaign that has none. */
    private static final String AREAS = """
            SELECT a.area, a.establishments FROM campaign c LEFT JOIN campaign_area a USING (campaign_id)
             WHERE c.campaign_id = ?""";

    private static final String AUDIENCES = """
            SELECT area, audience, own FROM campaign_area_audience WHERE campaign_id = ? ORDER BY area, audience""";

    private static final Set<String> KNOWN =
            Set.copyOf(Stream.of(Region.values()).map(Region::name).toList());

    private final FactDatabase database;

    /** A lattice never changes, so it is read once. */
    private final Map<UUID, Lattice> known = new ConcurrentHashMap<>();

    Lattices(FactDatabase database) {
        this.database = database;
    }

    /**
     * Decides the lattice of a campaign that has just become known. Areas this service has no name for are pooled.
     *
     * @param policy what all leaves of the campaign are under
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void decide(CampaignOpened event, Policy policy) {
        database.update(KEEP_POLICY, policy.version(), event.campaignId());
        if (event.areas() != null) {
            event.areas().stream().filter(area -> KNOWN.contains(area.region())).forEach(area -> {
                database.update(
                        ADD_AREA,
                        event.campaignId(),
                        area.region(),
                        area.establishments().toArray(String[]::new));
                database.updateAll(ADD_AUDIENCE, rows(event.campaignId(), area, policy));
            });
        }
    }

    private static List<Object[]> rows(UUID campaign, Area area, Policy policy) {
        var rows = new ArrayList<Object[]>();
        area.expected()
                .forEach((audience, expected) -> rows.add(new Object[] {
                    campaign, area.region(), audience.name(), expected, Lattice.isOwn(policy, expected)
                }));
        return rows;
    }

    /** The lattice of a campaign; empty while nothing has told of the campaign. */
    @Transactional
    public Optional<Lattice> of(UUID campaign) {
        var lattice = known.get(campaign);
        if (lattice == null) {
            lattice = read(campaign);
            if (lattice != null) {
                known.put(campaign, lattice);
            }
        }
        return Optional.ofNullable(lattice);
    }

    private Lattice read(UUID campaign) {
        var areas = database.list(AREAS, AreaRow::read, campaign);
        if (areas.isEmpty()) {
            return null;
        }
        var areaOf = new HashMap<String, String>();
        areas.forEach(area -> area.establishments().forEach(each -> areaOf.put(each, area.area())));
        var own = new HashMap<String, Set<String>>();
        for (var audience : database.list(AUDIENCES, AudienceRow::read, campaign)) {
            if (audience.own()) {
                own.computeIfAbsent(audience.audience().name(), each -> new HashSet<>())
                        .add(audience.region().name());
            }
        }
        return Lattice.decided(areaOf, own);
    }

    /** The regions of a campaign's sampling frame, with the groups that have figures of their own there. */
    public List<RegionView> regions(UUID campaign) {
        var regions = new EnumMap<Region, List<AudienceRow>>(Region.class);
        database.list(AUDIENCES, AudienceRow::read, campaign)
                .forEach(row -> regions.computeIfAbsent(row.region(), region -> new ArrayList<>())
                        .add(row));
        return regions.entrySet().stream()
                .map(each -> new RegionView(
                        each.getKey(),
                        each.getKey().label(),
                        audiences(each.getValue(), true),
                        audiences(each.getValue(), false)))
                .toList();
    }

    /**
     * The region if any group has figures of its own there, null if none is named; otherwise a problem that lists those there
     * are.
     */
    public RegionView require(UUID campaign, Region region) {
        if (region == null) {
            return null;
        }
        var allowed = regions(campaign).stream()
                .filter(each -> !each.groups().isEmpty())
                .toList();
        return allowed.stream()
                .filter(each -> each.region() == region)
                .findFirst()
                .orElseThrow(() -> CampaignError.NOT_IN_LATTICE
                        .problem()
                        .with(
                                "allowed",
                                allowed.stream().map(RegionView::region).toList()));
    }

    private static List<Audience> audiences(List<AudienceRow> rows, boolean own) {
        return rows.stream()
                .filter(row -> row.own() == own)
                .map(AudienceRow::audience)
                .sorted()
                .toList();
    }

    private record AreaRow(String area, List<String> establishments) {
        static AreaRow read(ResultSet row) throws SQLException {
            return new AreaRow(row.getString("area"), texts(row.getArray("establishments")));
        }

        private static List<String> texts(Array array) throws SQLException {
            return array == null ? List.of() : List.of((String[]) array.getArray());
        }
    }

    private record AudienceRow(Region region, Audience audience, boolean own) {
        static AudienceRow read(ResultSet row) throws SQLException {
            return new AudienceRow(
                    Region.valueOf(row.getString("area")),
                    Audience.valueOf(row.getString("audience")),
                    row.getBoolean("own"));
        }
    }
}
