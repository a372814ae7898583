package careers.insight.question;

import careers.insight.campaign.CampaignView;
import careers.insight.campaign.RegionLabel;
import careers.insight.query.FigureError;
import careers.insight.question.FigureView.Kept;
import careers.insight.store.PublishedFigures;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Gives every number a name for good. The figures of one group in one table are kept under the digest of what they say, once,
 * when they are first shown; a figure's name is that digest and its place among them. Letters and best sets are about other
 * groups too and stay with the table.
 */
@ApplicationScoped
class FigureLedger {

    private static final int DIGITS = 40;
    private static final String FORM = "[0-9a-f]{" + DIGITS + "}-[0-9]{1,6}";

    private static final int REMEMBERED = 20_000;

    /** Digests known to be kept, so that showing the same again writes nothing. */
    private final Set<String> kept =
            Collections.newSetFromMap(Collections.synchronizedMap(new LinkedHashMap<String, Boolean>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                    return size() > REMEMBERED;
                }
            }));

    /** Tables that were named, as long as anybody remembers them: the very same table has the same names. */
    private final Cache<TableView, TableView> known =
            Caffeine.newBuilder().weakKeys().build();

    private final PublishedFigures published;
    private final ObjectMapper json;

    FigureLedger(PublishedFigures published, ObjectMapper json) {
        this.published = published;
        this.json = json;
    }

    /** The tables with a name for each number; what is withheld has none. */
    List<TableView> named(CampaignView campaign, List<TableView> tables) {
        return named(campaign, null, tables);
    }

    /** The same for tables about a region. */
    List<TableView> named(CampaignView campaign, RegionLabel region, List<TableView> tables) {
        var shown = new HashMap<String, Kept>();
        var named = tables.stream()
                .map(table -> Optional.ofNullable(known.getIfPresent(table))
                        .orElseGet(() -> named(campaign, region, table, shown)))
                .toList();
        shown.keySet().removeIf(kept::contains);
        if (!shown.isEmpty()) {
            // In one order for everybody, so that two who keep the same do not wait for each other.
            var contents = new TreeMap<String, String>();
            shown.forEach((digest, figures) -> contents.put(digest, written(figures)));
            published.keep(contents);
            // Only now: had the commit failed, this answer would fail too and the next one would have to keep them.
            kept.addAll(shown.keySet());
        }
        for (int i = 0; i < named.size(); i++) {
            known.asMap().putIfAbsent(tables.get(i), named.get(i));
        }
        return named;
    }

    private static TableView named(
            CampaignView campaign, RegionLabel region, TableView table, Map<String, Kept> shown) {
        var figures = new ArrayList<>(table.figures());
        for (var group : table.groups()) {
            var places = Stream.iterate(0, place -> place < figures.size(), place -> place + 1)
                    .filter(place -> figures.get(place).audience() == group.audience())
                    .filter(place -> figures.get(place).estimate() != null)
                    .toList();
            if (!places.isEmpty()) {
                var alone = places.stream().map(figures::get).map(Figure::alone).toList();
                var digest = digest(campaign.id(), table.concepts(), alone);
                shown.put(digest, Kept.of(campaign, region, table, group, alone));
                for (int i = 0; i < places.size(); i++) {
                    var place = places.get(i);
                    figures.set(place, figures.get(place).named(digest + "-" + i));
                }
            }
        }
        return table.with(figures);
    }

    /** Over all that the figures say; their texts are not part of it, as a figure is the same in either language. */
    private static String digest(UUID campaign, List<String> concepts, List<Figure> figures) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((campaign + "|" + concepts).getBytes(StandardCharsets.UTF_8));
            figures.forEach(figure -> digest.update(figure.toString().getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** The figure of a name, with its lineage. */
    FigureView figure(String id) {
        if (!id.matches(FORM)) {
            throw FigureError.UNKNOWN_FIGURE.problem();
        }
        var place = Integer.parseInt(id.substring(DIGITS + 1));
        return published
                .find(id.substring(0, DIGITS))
                .map(this::read)
                .filter(found -> place < found.figures().size())
                .map(found -> FigureView.of(id, found, found.figures().get(place)))
                .orElseThrow(FigureError.UNKNOWN_FIGURE::problem);
    }

    private String written(Kept figures) {
        try {
            return json.writeValueAsString(figures);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Figures cannot be written", e);
        }
    }

    private Kept read(String text) {
        try {
            return json.readValue(text, Kept.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Kept figures cannot be read", e);
        }
    }
}
