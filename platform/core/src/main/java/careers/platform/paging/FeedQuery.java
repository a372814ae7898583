package careers.platform.paging;

import careers.platform.text.Text;
import careers.platform.web.QueryValue;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.function.ToLongFunction;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestResponse;

/** From where on a feed is read; use as {@code @BeanParam}. Its numbers are plain: there is nothing to hide in them. */
public class FeedQuery {

    static final int MAX_LIMIT = 1000;
    static final int DEFAULT_LIMIT = 200;

    // Texts, since a number that cannot be read would otherwise be answered as "no such resource".
    @QueryParam("after")
    @Parameter(
            description = "The number behind which to go on: the member next of the page before; absent to begin",
            schema = @Schema(type = SchemaType.INTEGER, format = "int64", minimum = "0", defaultValue = "0"))
    String after;

    @QueryParam("limit")
    @Parameter(
            description = "How many items at most",
            schema =
                    @Schema(
                            type = SchemaType.INTEGER,
                            format = "int32",
                            minimum = "1",
                            maximum = "1000",
                            defaultValue = "200"))
    String limit;

    /** The last number that the reader has; 0 if none. */
    public long after() {
        if (after == null) {
            return 0;
        }
        if (after.matches("[0-9]{1,18}")) {
            return Long.parseLong(after);
        }
        throw new QueryValue("after", after)
                .wrong("OUT_OF_RANGE", new Text("must be a whole number from 0", "rhaid iddo fod yn rhif cyfan o 0"));
    }

    /** Items wanted, 1 to 1000. */
    public int limit() {
        if (limit == null) {
            return DEFAULT_LIMIT;
        }
        if (limit.matches("[0-9]{1,4}")) {
            int wanted = Integer.parseInt(limit);
            if (wanted >= 1 && wanted <= MAX_LIMIT) {
                return wanted;
            }
        }
        throw new QueryValue("limit", limit)
                .wrong(
                        "OUT_OF_RANGE",
                        new Text("must be a whole number from 1 to 1000", "rhaid iddo fod yn rhif cyfan o 1 i 1000"));
    }

    /** The page of the items that follow. */
    public <T> FeedPage<T> page(List<T> items, ToLongFunction<T> number) {
        return new FeedPage<>(items, items.isEmpty() ? after() : number.applyAsLong(items.getLast()));
    }

    /** The page with a header {@code Link} to the one that follows (RFC 8288). */
    public <T> RestResponse<FeedPage<T>> answer(FeedPage<T> page, UriInfo uri) {
        String next = "<%s?after=%d&limit=%d>; rel=\"next\""
                .formatted(uri.getRequestUri().getPath(), page.next(), limit());
        return RestResponse.ResponseBuilder.ok(page)
                .header(HttpHeaders.LINK, next)
                .build();
    }
}
