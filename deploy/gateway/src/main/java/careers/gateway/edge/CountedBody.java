package careers.gateway.edge;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;

/**
 * A request body that is counted while it flows, so that a limit holds for a client that does not say how much it sends.
 * When the limit is passed the stream fails and delivers nothing more.
 */
final class CountedBody implements ReadStream<Buffer> {
    private final ReadStream<Buffer> source;
    private final long limit;
    private final Runnable onExceeded;
    private final Runnable onEnd;
    private final Runnable onBroken;
    private Handler<Throwable> failed = ignored -> {};
    private long count;

    /**
     * @param limit bytes that may pass
     * @param onExceeded runs once, before the stream fails
     * @param onEnd runs when the whole body has passed
     * @param onBroken runs when the client leaves before that
     */
    CountedBody(ReadStream<Buffer> source, long limit, Runnable onExceeded, Runnable onEnd, Runnable onBroken) {
        this.source = source;
        this.limit = limit;
        this.onExceeded = onExceeded;
        this.onEnd = onEnd;
        this.onBroken = onBroken;
    }

    @Override
    public ReadStream<Buffer> handler(Handler<Buffer> handler) {
        source.handler(handler == null ? null : buffer -> deliver(buffer, handler));
        return this;
    }

    private void deliver(Buffer buffer, Handler<Buffer> handler) {
        if (count > limit) {
            return;
        }
        count += buffer.length();
        if (count > limit) {
            onExceeded.run();
            failed.handle(new BodyTooLarge());
        } else {
            handler.handle(buffer);
        }
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(Handler<Throwable> handler) {
        failed = handler == null ? ignored -> {} : handler;
        source.exceptionHandler(
                handler == null
                        ? null
                        : gone -> {
                            onBroken.run();
                            handler.handle(gone);
                        });
        return this;
    }

    @Override
    public ReadStream<Buffer> endHandler(Handler<Void> handler) {
        source.endHandler(
                handler == null
                        ? null
                        : end -> {
                            if (count <= limit) {
                                onEnd.run();
                                handler.handle(end);
                            }
                        });
        return this;
    }

    @Override
    public ReadStream<Buffer> pause() {
        source.pause();
        return this;
    }

    @Override
    public ReadStream<Buffer> resume() {
        source.resume();
        return this;
    }

    @Override
    public ReadStream<Buffer> fetch(long amount) {
        source.fetch(amount);
        return this;
    }

    /** Ends the pipe to the service; the client is told with a problem. */
    private static final class BodyTooLarge extends RuntimeException {
        BodyTooLarge() {
            super("body limit passed", null, false, false);
        }
    }
}
