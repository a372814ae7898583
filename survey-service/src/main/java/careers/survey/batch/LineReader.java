package careers.survey.batch;

import careers.platform.problem.FieldErrors;
import careers.platform.problem.PlatformError;
import careers.platform.problem.ProblemException;
import careers.survey.response.SubmitResponse;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/** Reads one line of a batch: a response as it is sent singly, with its id and, where needed, an access code beside it. */
@ApplicationScoped
class LineReader {

    private final ObjectMapper mapper;
    private final Validator validator;

    LineReader(ObjectMapper mapper, Validator validator) {
        this.mapper = mapper;
        this.validator = validator;
    }

    /**
     * What stands beside the response in its line.
     *
     * @param accessCode the code of the invitation, null if the campaign does not invite
     */
    record Beside(
            @NotNull UUID responseId,
            @Pattern(regexp = "[A-Za-z0-9-]{1,64}") String accessCode) {}

    /** A line that can be judged. */
    record ReadLine(UUID responseId, String accessCode, SubmitResponse content) {

        @Override
        public String toString() {
            return "ReadLine[" + responseId + "]";
        }
    }

    /** @throws ProblemException 400 not JSON or not a response, 422 members missing or malformed */
    ReadLine read(BatchContent.Line line) {
        String text = line.text().orElseThrow(BatchError.LINE_UNREADABLE::problem);
        try {
            JsonNode json = mapper.readTree(text);
            if (!(json instanceof ObjectNode response)) {
                throw BatchError.LINE_UNREADABLE.problem();
            }
            ObjectNode beside = mapper.createObjectNode();
            take(response, beside, "responseId");
            take(response, beside, "accessCode");
            return valid(mapper.treeToValue(beside, Beside.class), mapper.treeToValue(response, SubmitResponse.class));
        } catch (JsonProcessingException e) {
            throw BatchError.LINE_UNREADABLE.problem().with(FieldErrors.ofUnreadable(e));
        }
    }

    private static void take(ObjectNode from, ObjectNode to, String member) {
        JsonNode value = from.remove(member);
        if (value != null) {
            to.set(member, value);
        }
    }

    private ReadLine valid(Beside beside, SubmitResponse content) {
        Set<ConstraintViolation<?>> violations = new LinkedHashSet<>(validator.validate(beside));
        violations.addAll(validator.validate(content));
        if (!violations.isEmpty()) {
            throw PlatformError.VALIDATION_FAILED.problem().with(FieldErrors.ofViolations(violations));
        }
        return new ReadLine(beside.responseId(), beside.accessCode(), content);
    }
}
