package careers.training.audit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.concurrent.Callable;

/** Puts a transaction around a {@link Recorded} method and what {@link AuditInterceptor} records of an act. */
@Interceptor
@Recorded
@Priority(Interceptor.Priority.LIBRARY_BEFORE + 100)
class RecordingInterceptor {

    private final AuditInterceptor acts;

    RecordingInterceptor(AuditTrail trail, CurrentVertxRequest current) {
        this.acts = new AuditInterceptor(trail, current);
    }

    @AroundInvoke
    Object record(InvocationContext act) throws Exception {
        Callable<Object> recorded = () -> acts.record(act);
        return QuarkusTransaction.requiringNew().call(recorded);
    }
}
