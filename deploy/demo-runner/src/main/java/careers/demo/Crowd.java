package careers.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/** Many callers at once: a virtual thread each, a bounded number of them on the way. */
final class Crowd<T> {

    private static final int AT_ONCE = 16;

    private final List<T> members;

    Crowd(List<T> members) {
        this.members = members;
    }

    /** What each call returned, in the order of the members; the first failure ends it. */
    <R> List<R> each(Function<T, R> call) {
        var places = new Semaphore(AT_ONCE);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<R>> calls = members.stream()
                    .map(member -> threads.submit(() -> inPlace(places, call, member)))
                    .toList();
            var results = new ArrayList<R>();
            for (var each : calls) {
                results.add(each.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof DemoFailure known ? known : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoFailure("Interrupted.");
        }
    }

    private static <T, R> R inPlace(Semaphore places, Function<T, R> call, T member) throws InterruptedException {
        places.acquire();
        try {
            return call.apply(member);
        } finally {
            places.release();
        }
    }
}
