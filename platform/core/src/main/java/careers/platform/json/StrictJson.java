package careers.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Reads JSON strictly: an unknown or repeated field, a number where a text belongs, something after the end or a text
 * that the database could not store is an error with a pointer, never a guess.
 */
@Singleton
class StrictJson implements ObjectMapperCustomizer {

    private static final int MAX_DEPTH = 64;
    private static final int MAX_NUMBER_DIGITS = 32;
    private static final int MAX_STRING_LENGTH = 1_000_000;
    private static final Pattern UUID_FORM = Pattern.compile("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}");
    // RFC 3339 date-time and full-date.
    private static final Pattern DATE_FORM = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern INSTANT_FORM = Pattern.compile(
            "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]{1,9})?(Z|[+-][0-9]{2}:[0-9]{2})");

    /** Last: whoever registers a deserializer after this one would take its place. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .maxNumberLength(MAX_NUMBER_DIGITS)
                        .maxStringLength(MAX_STRING_LENGTH)
                        .build());
        mapper.configure(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature(), true);
        mapper.configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, true);
        mapper.configure(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, true);
        mapper.configure(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES, true);
        mapper.configure(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS, true);
        mapper.configure(DeserializationFeature.ACCEPT_FLOAT_AS_INT, false);
        setWhatBuildersSet(mapper);
        mapper.coercionConfigDefaults().setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
        mapper.registerModule(new SimpleModule("strict")
                .addDeserializer(String.class, new StorableText())
                .addKeyDeserializer(String.class, new StorableKey())
                .addDeserializer(UUID.class, new OneForm<>(UUID.class, UUID_FORM, UUID::fromString))
                .addDeserializer(Instant.class, new OneForm<>(Instant.class, INSTANT_FORM, Instant::parse))
                .addDeserializer(LocalDate.class, new OneForm<>(LocalDate.class, DATE_FORM, LocalDate::parse)));
    }

    @SuppressWarnings("deprecation") // the builders that replace these are not offered for Quarkus' own mapper
    private static void setWhatBuildersSet(ObjectMapper mapper) {
        mapper.getFactory().setInputDecorator(new OnlyUtf8());
        mapper.configure(MapperFeature.ALLOW_COERCION_OF_SCALARS, false);
    }

    /** PostgreSQL stores neither U+0000 nor half a surrogate pair. */
    private static final class StorableText extends StringDeserializer {

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (String) context.handleUnexpectedToken(String.class, parser);
            }
            String text = super.deserialize(parser, context);
            if (!StorableTexts.isStorable(text)) {
                return (String) context.handleWeirdStringValue(String.class, "", "not storable as text");
            }
            return text;
        }
    }

    /** The keys of a map are stored like any other text. */
    private static final class StorableKey extends KeyDeserializer {

        @Override
        public Object deserializeKey(String key, DeserializationContext context) throws IOException {
            return StorableTexts.isStorable(key)
                    ? key
                    : context.handleWeirdKey(String.class, "", "not storable as text");
        }
    }

    /** Takes the one textual form that the documentation promises, where Jackson would take numbers, lists and more. */
    private static final class OneForm<T> extends StdScalarDeserializer<T> {

        private final transient Pattern form;
        private final transient Function<String, T> read;

        OneForm(Class<T> type, Pattern form, Function<String, T> read) {
            super(type);
            this.form = form;
            this.read = read;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.hasToken(JsonToken.VALUE_STRING)
                    && form.matcher(parser.getText()).matches()) {
                try {
                    return read.apply(parser.getText());
                } catch (DateTimeException e) {
                    // A day or time that does not exist.
                }
            }
            throw MismatchedInputException.from(parser, handledType(), "not in its one form");
        }
    }
}
