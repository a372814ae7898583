package careers.platform.web;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a resource method that returns a {@code RestResponse}: the client must send {@code Idempotency-Key}; the key and the
 * effect are stored in one transaction, and the same key with the same content gets the first answer again, marked
 * {@code Idempotency-Replayed: true}. A missing key is 400, the same key with other content 422; a second call while the
 * first is running waits for it. Errors are not stored: they changed nothing, so the retry is simply judged anew.
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {}
