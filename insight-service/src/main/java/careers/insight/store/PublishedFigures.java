package careers.insight.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Figures as they were shown, under the digest of what they say. Only what the gate has cleared comes here, so what is kept
 * was public to every reader of figures before.
 */
@ApplicationScoped
public class PublishedFigures {

    private static final String KEEP =
            "INSERT INTO published_figures (digest, content) VALUES (?, ?) ON CONFLICT DO NOTHING";

    private static final String FIND = "SELECT content FROM published_figures WHERE digest = ?";

    private static final int REMEMBERED = 20_000;

    private final FactDatabase database;

    /** Digests known to be kept, so that showing the same again writes nothing. */
    private final Set<String> kept =
            Collections.newSetFromMap(Collections.synchronizedMap(new LinkedHashMap<String, Boolean>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                    return size() > REMEMBERED;
                }
            }));

    PublishedFigures(FactDatabase database) {
        this.database = database;
    }

    /** The digests of these that are not known to be kept. */
    public Set<String> unknown(Set<String> digests) {
        return digests.stream().filter(digest -> !kept.contains(digest)).collect(Collectors.toSet());
    }

    /** Keeps figures for good; those kept before stay as they are. */
    @Transactional
    public void keep(Map<String, String> contentByDigest) {
        database.updateAll(
                KEEP,
                contentByDigest.entrySet().stream()
                        .map(each -> new Object[] {each.getKey(), each.getValue()})
                        .toList());
        // Should the commit fail, the caller fails too, and with it the answer that would show them.
        kept.addAll(contentByDigest.keySet());
    }

    /** The figures of a digest. */
    @Transactional
    public Optional<String> find(String digest) {
        return database.first(FIND, row -> row.getString("content"), digest);
    }
}
