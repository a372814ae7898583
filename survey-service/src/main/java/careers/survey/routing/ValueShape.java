package careers.survey.routing;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a rule sees of an answer: its CEL type, and which codes can stand where. No answer is the empty value of the
 * shape, so that every rule can be evaluated.
 */
sealed interface ValueShape {

    /** Its type in CEL. */
    CelType type();

    /** What stands for "not answered" and "not asked". */
    Object empty();

    /** An answer as a rule sees it; empty if it is none or has another form. */
    Object read(Object answer);

    /** A text that can only be one of these; the empty text stands for no answer. */
    record Codes(Set<String> codes) implements ValueShape {

        static Codes of(Collection<String> codes) {
            return new Codes(Set.copyOf(codes));
        }

        @Override
        public CelType type() {
            return SimpleType.STRING;
        }

        @Override
        public Object empty() {
            return "";
        }

        @Override
        public Object read(Object answer) {
            return answer instanceof String code && codes.contains(code) ? code : empty();
        }

        boolean has(String code) {
            return code.isEmpty() || codes.contains(code);
        }
    }

    /**
     * Any text.
     *
     * @param free whether they are the respondent's own words
     */
    record Words(boolean free) implements ValueShape {

        @Override
        public CelType type() {
            return SimpleType.STRING;
        }

        @Override
        public Object empty() {
            return "";
        }

        @Override
        public Object read(Object answer) {
            return answer instanceof String text ? text : empty();
        }
    }

    /** A number; not a number (NaN) stands for no answer, and every comparison with it but {@code !=} is false. */
    record Decimal() implements ValueShape {

        @Override
        public CelType type() {
            return SimpleType.DOUBLE;
        }

        @Override
        public Object empty() {
            return Double.NaN;
        }

        @Override
        public Object read(Object answer) {
            return answer instanceof Number number ? (Object) number.doubleValue() : empty();
        }
    }

    /** True or false, of a computed value only. */
    record Truth() implements ValueShape {

        @Override
        public CelType type() {
            return SimpleType.BOOL;
        }

        @Override
        public Object empty() {
            return false;
        }

        @Override
        public Object read(Object answer) {
            return answer instanceof Boolean truth ? truth : empty();
        }
    }

    /** Several of a kind. */
    record Several(ValueShape element) implements ValueShape {

        @Override
        public CelType type() {
            return ListType.create(element.type());
        }

        @Override
        public Object empty() {
            return List.of();
        }

        @Override
        public Object read(Object answer) {
            return answer instanceof List<?> list
                    ? list.stream().map(element::read).toList()
                    : empty();
        }
    }

    /** One value for each of some keys. A key without an answer has the empty value. */
    record Keyed(Set<String> keys, ValueShape value) implements ValueShape {

        static Keyed of(Collection<String> keys, ValueShape value) {
            return new Keyed(new LinkedHashSet<>(keys), value);
        }

        @Override
        public CelType type() {
            return MapType.create(SimpleType.STRING, value.type());
        }

        @Override
        public Object empty() {
            return read(Map.of());
        }

        @Override
        public Object read(Object answer) {
            Map<?, ?> given = answer instanceof Map<?, ?> map ? map : Map.of();
            Map<String, Object> values = new LinkedHashMap<>();
            keys.forEach(key -> values.put(key, value.read(given.get(key))));
            return values;
        }
    }

    /** Named values of different kinds. */
    record Fields(Map<String, ValueShape> fields) implements ValueShape {

        @Override
        public CelType type() {
            Set<CelType> types = new LinkedHashSet<>();
            fields.values().forEach(field -> types.add(field.type()));
            return MapType.create(
                    SimpleType.STRING, types.size() == 1 ? types.iterator().next() : SimpleType.DYN);
        }

        @Override
        public Object empty() {
            return read(Map.of());
        }

        @Override
        public Object read(Object answer) {
            Map<?, ?> given = answer instanceof Map<?, ?> map ? map : Map.of();
            Map<String, Object> values = new LinkedHashMap<>();
            fields.forEach((name, field) -> values.put(name, field.read(given.get(name))));
            return values;
        }
    }
}
