package careers.platform.testing.badinput;

import com.fasterxml.jackson.databind.JsonNode;

/** Requests that are right as far as they can be read: what is wrong comes afterwards, one step of it. */
public interface ValidRequests {

    Request valid(Operation operation);

    /** Where the operation is, with something else in one of its places. */
    String target(Operation operation, String at, String other);

    /** The body of an operation that takes JSON. */
    JsonNode json(Operation operation);
}
