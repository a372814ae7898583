package careers.platform.problem;

import careers.platform.text.Text;
import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.validation.ConstraintViolation;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** What is wrong with something that was sent, field by field, as the libraries that read it say it. */
public final class FieldErrors {

    private FieldErrors() {}

    /** Where JSON could not be read as what it ought to be. */
    public static List<FieldError> ofUnreadable(JsonProcessingException failure) {
        return List.of(new FieldError(
                Pointers.ofJson(failure),
                "UNREADABLE",
                new Text(
                        "is not what this operation takes: wrong type, missing, unknown or repeated field, or broken JSON",
                        "nid dyna y mae'r weithred hon yn ei gymryd: math anghywir, maes coll, anhysbys neu"
                                + " ailadroddus, neu JSON wedi torri")));
    }

    /** Every constraint of Bean Validation that is violated, in the order of the pointers. */
    public static List<FieldError> ofViolations(Collection<? extends ConstraintViolation<?>> violations) {
        return violations.stream()
                .map(v -> ConstraintTexts.fieldError(Pointers.ofViolation(v), v))
                .sorted(Comparator.comparing(FieldError::pointer))
                .toList();
    }
}
