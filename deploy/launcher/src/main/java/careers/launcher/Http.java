package careers.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** The one question the launcher asks over HTTP: are you ready. */
final class Http {

    private static final int TIMEOUT_MILLIS = 2_000;

    private Http() {}

    /** True as soon as the address answers 200; false when time is up or the part has ended. */
    static boolean awaitOk(String address, Duration patience, BooleanSupplier alive) {
        return Await.until(patience, () -> !alive.getAsBoolean() || isOk(address)) && alive.getAsBoolean();
    }

    private static boolean isOk(String address) {
        try {
            var connection = (HttpURLConnection) URI.create(address).toURL().openConnection();
            connection.setConnectTimeout(TIMEOUT_MILLIS);
            connection.setReadTimeout(TIMEOUT_MILLIS);
            connection.setUseCaches(false);
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                connection.disconnect();
            }
        } catch (java.net.MalformedURLException e) {
            throw new UncheckedIOException(e);
        } catch (IOException notYet) {
            return false;
        }
    }
}
