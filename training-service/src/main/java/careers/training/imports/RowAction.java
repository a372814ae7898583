package careers.training.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;

/** Does what a row of one kind asks for, through the service that a single call goes through. */
interface RowAction {

    ImportKind kind();

    /**
     * Does it.
     *
     * @param request as a single call would send it
     * @param earlier what the same reference made when it said something else, or null
     * @return what it made, or null where a correction needs no name for it
     */
    UUID act(UUID enrolment, ObjectNode request, UUID earlier);
}
