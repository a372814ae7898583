package careers.platform.problem;

import careers.platform.text.Text;
import jakarta.validation.ConstraintViolation;
import java.util.Locale;
import java.util.Map;

/** Bean Validation constraints as codes and bilingual messages. */
final class ConstraintTexts {

    private ConstraintTexts() {}

    static FieldError fieldError(String pointer, ConstraintViolation<?> violation) {
        String constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        Map<String, Object> attributes = violation.getConstraintDescriptor().getAttributes();
        return new FieldError(pointer, upperSnake(constraint), message(constraint, attributes));
    }

    private static Text message(String constraint, Map<String, Object> attributes) {
        return switch (constraint) {
            case "NotNull", "NotBlank", "NotEmpty" -> new Text("is required", "yn ofynnol");
            case "Null" -> new Text("must be absent", "rhaid iddo fod yn absennol");
            case "Size" -> size(attributes);
            case "Min", "DecimalMin" ->
                new Text(
                        "must be at least " + attributes.get("value"),
                        "rhaid iddo fod o leiaf " + attributes.get("value"));
            case "Max", "DecimalMax" ->
                new Text(
                        "must be at most " + attributes.get("value"),
                        "rhaid iddo fod ar y mwyaf " + attributes.get("value"));
            case "Positive" -> new Text("must be greater than 0", "rhaid iddo fod yn fwy na 0");
            case "PositiveOrZero" -> new Text("must be 0 or greater", "rhaid iddo fod yn 0 neu'n fwy");
            case "Pattern" ->
                new Text("must match " + attributes.get("regexp"), "rhaid iddo gyfateb i " + attributes.get("regexp"));
            case "Email" -> new Text("must be an e-mail address", "rhaid iddo fod yn gyfeiriad e-bost");
            default -> new Text("is not allowed here", "ni chaniateir hyn yma");
        };
    }

    private static Text size(Map<String, Object> attributes) {
        Object min = attributes.get("min");
        Object max = attributes.get("max");
        if (max.equals(Integer.MAX_VALUE)) {
            return new Text("must have a length of at least " + min, "rhaid iddo fod o leiaf " + min + " o hyd");
        }
        return new Text(
                "must have a length between " + min + " and " + max, "rhaid i'w hyd fod rhwng " + min + " a " + max);
    }

    private static String upperSnake(String camel) {
        return camel.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
    }
}
