package careers.training.imports;

import careers.platform.problem.FieldErrors;
import careers.platform.problem.PlatformError;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Set;

/** Reads and validates the request of a row as those of single calls are read and validated. */
@ApplicationScoped
class RowRequests {

    private final ObjectMapper mapper;
    private final Validator validator;

    RowRequests(ObjectMapper mapper, Validator validator) {
        this.mapper = mapper;
        this.validator = validator;
    }

    <T> T read(ObjectNode request, Class<T> type) {
        T read;
        try {
            read = mapper.treeToValue(request, type);
        } catch (JsonProcessingException e) {
            throw PlatformError.MALFORMED_REQUEST.problem().with(FieldErrors.ofUnreadable(e));
        }
        Set<ConstraintViolation<T>> violations = validator.validate(read);
        if (!violations.isEmpty()) {
            throw PlatformError.VALIDATION_FAILED.problem().with(FieldErrors.ofViolations(violations));
        }
        return read;
    }
}
