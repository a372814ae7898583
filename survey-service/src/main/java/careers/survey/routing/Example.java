package careers.survey.routing;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The answers of an example respondent, written as JSON. Codes and numbers only: no real person stands behind them. */
final class Example {

    private Example() {}

    static String of(Object value) {
        return switch (value) {
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(entry -> of(entry.getKey()) + ":" + of(entry.getValue()))
                        .collect(Collectors.joining(",", "{", "}"));
            case List<?> list -> list.stream().map(Example::of).collect(Collectors.joining(",", "[", "]"));
            case String text -> '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
            default -> String.valueOf(value);
        };
    }
}
