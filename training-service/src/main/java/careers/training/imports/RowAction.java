package careers.training.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;

/** Does what a row of one kind asks for, through the service that a single call goes through. */
interface RowAction {

    ImportKind kind();

    /** @param request as a single call would send it */
    void act(UUID enrolment, ObjectNode request);
}
