package careers.platform.testing;

import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * REST Assured's paths into JSON; those of names and places only ({@code items[0].name.en}, {@code items.id}) are walked
 * instead of being compiled by Groovy, and mean the same. An absent name is null, a name asked of a list is asked of
 * each of its elements, a place outside a list is null. Everything else is REST Assured's.
 */
final class WalkedPath extends JsonPath {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z]\\w*(\\[\\d+])*(\\.[A-Za-z]\\w*(\\[\\d+])*)*");
    private static final Pattern SEPARATOR = Pattern.compile("[.\\[]");

    private Object root;
    private boolean rooted;

    WalkedPath(String json) {
        super(json);
    }

    @Override
    public JsonPath setRootPath(String path) {
        rooted = true;
        return super.setRootPath(path);
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // as in REST Assured
    public <T> T get(String path) {
        if (rooted || !PLAIN.matcher(path).matches()) {
            return super.get(path);
        }
        if (root == null) {
            root = super.get("$");
        }
        Object value = root;
        for (String step : SEPARATOR.split(path)) {
            value = step.endsWith("]") ? at(value, Integer.parseInt(step, 0, step.length() - 1, 10)) : of(value, step);
        }
        return (T) value;
    }

    private static Object at(Object value, int place) {
        return value instanceof List<?> list && place < list.size() ? list.get(place) : null;
    }

    private static Object of(Object value, String name) {
        return switch (value) {
            case Map<?, ?> map -> map.get(name);
            case List<?> list -> ofEach(list, name);
            case null, default -> null;
        };
    }

    private static List<Object> ofEach(List<?> list, String name) {
        List<Object> values = new ArrayList<>(list.size());
        for (Object element : list) {
            if (element != null) {
                values.add(of(element, name));
            }
        }
        return values;
    }
}
