package careers.platform.paging;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Some of the items of a feed, which is numbered without gaps and only grows.
 *
 * @param next what to send as {@code after} to go on; on an empty page what was sent
 */
public record FeedPage<T>(
        List<T> items,

        @Schema(description = "Send it as after to go on, now or later; never absent")
        long next) {}
