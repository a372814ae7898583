package careers.insight.release;

import careers.insight.campaign.Campaigns;
import careers.platform.paging.Cursors;
import careers.platform.paging.Page;
import careers.platform.paging.PageQuery;
import careers.platform.web.QueryValue;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;

/** Answers what has been released, for the list and for all streams of this process together. */
@ApplicationScoped
class ReleaseService {

    /** However many wait, the database is asked this often at most. */
    private static final long LOOK_NANOS = Duration.ofMillis(250).toNanos();

    private final ReleaseLog log;
    private final Campaigns campaigns;
    private final Cursors cursors;
    private final ReentrantLock looking = new ReentrantLock();
    private volatile long newest;
    private volatile long lookedAt = System.nanoTime() - LOOK_NANOS;

    ReleaseService(ReleaseLog log, Campaigns campaigns, Cursors cursors) {
        this.log = log;
        this.campaigns = campaigns;
        this.cursors = cursors;
    }

    /** One page of the releases of a campaign, oldest first. */
    Page<ReleaseView> page(String about, PageQuery query) {
        query.limit();
        var campaign = new QueryValue("campaign", about).requiredUuid();
        campaigns.require(campaign);
        log.newest();
        var scope = "releases/" + campaign;
        var after = cursors.after(scope, query).map(Long::valueOf).orElse(0L);
        var rows = log.after(campaign, after, query.limit() + 1);
        return cursors.page(scope, rows, query, release -> Long.toString(release.id()));
    }

    /** Refuses a campaign that nobody told of; null stands for all. */
    void require(UUID campaign) {
        if (campaign != null) {
            campaigns.require(campaign);
        }
    }

    /** Releases with higher numbers; asks the database only when there may be any. */
    List<ReleaseView> after(UUID campaign, long id, int limit) {
        return newest() > id ? log.after(campaign, id, limit) : List.of();
    }

    /** The highest number, known for a quarter of a second at most. */
    long newest() {
        if (System.nanoTime() - lookedAt >= LOOK_NANOS && looking.tryLock()) {
            try {
                newest = log.newest();
                lookedAt = System.nanoTime();
            } finally {
                looking.unlock();
            }
        }
        return newest;
    }
}
