package careers.platform.openapi;

import careers.platform.problem.ErrorCode;
import careers.platform.problem.PlatformError;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;

/** Every error code of a service with its texts, by name. */
final class ErrorCodes {

    private ErrorCodes() {}

    static Map<String, ErrorCode> of(IndexView index) {
        Map<String, ErrorCode> codes = new TreeMap<>();
        Stream.concat(
                        Stream.of(PlatformError.values()),
                        index.getAllKnownImplementations(ErrorCode.class).stream()
                                .flatMap(ErrorCodes::constants))
                .forEach(code -> codes.put(code.name(), code));
        return codes;
    }

    private static Stream<ErrorCode> constants(ClassInfo implementation) {
        try {
            Class<?> type = Class.forName(
                    implementation.name().toString(),
                    true,
                    Thread.currentThread().getContextClassLoader());
            return type.isEnum() ? Stream.of(type.getEnumConstants()).map(ErrorCode.class::cast) : Stream.empty();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
