package careers.insight.question;

import careers.insight.campaign.CampaignView;
import careers.insight.question.FigureView.Kept;
import careers.insight.store.PublishedFigures;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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

    private final PublishedFigures published;
    private final ObjectMapper json;

    FigureLedger(PublishedFigures published, ObjectMapper json) {
        this.published = published;
        this.json = json;
    }

    /** The tables with a name for each number; what is withheld has none. */
    List<TableView> named(CampaignView campaign, List<TableView> tables) {
        var shown = new HashMap<String, Kept>();
        var named = tables.stream().map(table -> named(campaign, table, shown)).toList();
        var missing = published.unknown(shown.keySet());
        if (!missing.isEmpty()) {
            published.keep(missing.stream().collect(Collectors.toMap(digest -> digest, d -> written(shown.get(d)))));
        }
        return named;
    }

    private static TableView named(CampaignView campaign, TableView table, Map<String, Kept> shown) {
        var figures = new ArrayList<>(table.figures());
        for (var group : table.groups()) {
            var places = Stream.iterate(0, place -> place < figures.size(), place -> place + 1)
                    .filter(place -> figures.get(place).audience() == group.audience())
                    .filter(place -> figures.get(place).estimate() != null)
                    .toList();
            if (!places.isEmpty()) {
                var alone = places.stream().map(figures::get).map(Figure::alone).toList();
                var digest = digest(campaign.id(), table.concepts(), alone);
                shown.put(digest, Kept.of(campaign, table, group, alone));
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
            throw QuestionError.UNKNOWN_FIGURE.problem();
        }
        var place = Integer.parseInt(id.substring(DIGITS + 1));
        return published
                .find(id.substring(0, DIGITS))
                .map(this::read)
                .filter(kept -> place < kept.figures().size())
                .map(kept -> FigureView.of(id, kept, kept.figures().get(place)))
                .orElseThrow(QuestionError.UNKNOWN_FIGURE::problem);
    }

    private String written(Kept kept) {
        try {
            return json.writeValueAsString(kept);
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
