package careers.insight.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;

/**
 * Figures as they were shown, under the digest of what they say. Only what the gate has cleared comes here, so what is kept
 * was public to every reader of figures before.
 */
@ApplicationScoped
public class PublishedFigures {

    private static final String KEEP =
            "INSERT INTO published_figures (digest, content) VALUES (?, ?) ON CONFLICT DO NOTHING";

    private static final String FIND = "SELECT content FROM published_figures WHERE digest = ?";

    private final FactDatabase database;

    PublishedFigures(FactDatabase database) {
        this.database = database;
    }

    /** Keeps figures for good; those kept before stay as they are. */
    @Transactional
    public void keep(Map<String, String> contentByDigest) {
        database.updateAll(
                KEEP,
                contentByDigest.entrySet().stream()
                        .map(each -> new Object[] {each.getKey(), each.getValue()})
                        .toList());
    }

    /** The figures of a digest. */
    @Transactional
    public Optional<String> find(String digest) {
        return database.first(FIND, row -> row.getString("content"), digest);
    }
}
