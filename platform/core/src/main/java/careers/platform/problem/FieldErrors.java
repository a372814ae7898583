package careers.platform.problem;

import careers.platform.text.Text;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.validation.ConstraintViolation;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** What is wrong with something that was sent, field by field, as the libraries that read it say it. */
public final class FieldErrors {

    private static final Text BROKEN = new Text(
            "is not one JSON text in UTF-8 in which each field stands once",
            "nid yw'n un testun JSON mewn UTF-8 lle saif pob maes unwaith");
    private static final Text UNKNOWN =
            new Text("is a field that this operation does not know", "mae'n faes nad yw'r weithred hon yn ei adnabod");
    private static final Text MISFIT = new Text(
            "is not what this operation takes: wrong type, missing, or followed by something else",
            "nid dyna y mae'r weithred hon yn ei gymryd: math anghywir, ar goll, neu â rhywbeth arall ar ei ôl");

    private FieldErrors() {}

    /** Where JSON could not be read as what it ought to be. */
    public static List<FieldError> ofUnreadable(JsonProcessingException failure) {
        Text text =
                switch (failure) {
                    case StreamReadException broken -> BROKEN;
                    case UnrecognizedPropertyException unknown -> UNKNOWN;
                    default -> MISFIT;
                };
        return List.of(new FieldError(Pointers.ofJson(failure), "UNREADABLE", text));
    }

    /** Every constraint of Bean Validation that is violated, in the order of the pointers. */
    public static List<FieldError> ofViolations(Collection<? extends ConstraintViolation<?>> violations) {
        return violations.stream()
                .map(v -> ConstraintTexts.fieldError(Pointers.ofViolation(v), v))
                .sorted(Comparator.comparing(FieldError::pointer))
                .toList();
    }
}
