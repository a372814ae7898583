package careers.bench;

import careers.bench.LoadGenerator.Measured;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** So many clients, each busy with one thing at a time, until all is done. */
record Clients(int count) {

    /** @param call does the work of that number, counted from 0 */
    Measured measure(int work, IntConsumer call) {
        var next = new AtomicInteger();
        var nanos = new long[work];
        long start = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(count)) {
            var busy = IntStream.range(0, count)
                    .mapToObj(client -> threads.submit(() -> {
                        for (int i = next.getAndIncrement(); i < work; i = next.getAndIncrement()) {
                            long begin = System.nanoTime();
                            call.accept(i);
                            nanos[i] = System.nanoTime() - begin;
                        }
                    }))
                    .toList();
            for (var client : busy) {
                client.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : new BenchFailure("A client failed.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailure("Interrupted.");
        }
        return new Measured(work, System.nanoTime() - start, nanos);
    }

    /** Latencies of several measurements as one. */
    static Measured together(List<Measured> all) {
        return new Measured(
                all.stream().mapToInt(Measured::answers).sum(),
                all.stream().mapToLong(Measured::took).sum(),
                all.stream().flatMapToLong(m -> LongStream.of(m.latencies())).toArray());
    }
}
