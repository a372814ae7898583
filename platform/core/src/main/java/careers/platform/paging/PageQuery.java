package careers.platform.paging;

import careers.platform.problem.FieldError;
import careers.platform.problem.PlatformError;
import careers.platform.text.Text;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which page of a list is asked for; use as {@code @BeanParam}. */
public class PageQuery {

    static final int MAX_LIMIT = 200;
    static final int DEFAULT_LIMIT = 50;

    // A text, since a number that cannot be read would otherwise be answered as "no such resource".
    @QueryParam("limit")
    @Parameter(
            description = "How many items at most",
            schema =
                    @Schema(
                            type = SchemaType.INTEGER,
                            format = "int32",
                            minimum = "1",
                            maximum = "200",
                            defaultValue = "50"))
    String limit;

    @QueryParam("cursor")
    @Parameter(description = "The member next of the page before; absent for the first page")
    String cursor;

    /** Items wanted, 1 to 200. */
    public int limit() {
        if (limit == null) {
            return DEFAULT_LIMIT;
        }
        if (limit.matches("[0-9]{1,3}")) {
            int wanted = Integer.parseInt(limit);
            if (wanted >= 1 && wanted <= MAX_LIMIT) {
                return wanted;
            }
        }
        throw PlatformError.MALFORMED_REQUEST
                .problem()
                .with(List.of(new FieldError(
                        "?limit",
                        "OUT_OF_RANGE",
                        new Text("must be a whole number from 1 to 200", "rhaid iddo fod yn rhif cyfan o 1 i 200"))));
    }
}
