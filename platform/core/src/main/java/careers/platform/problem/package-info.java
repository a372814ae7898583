/**
 * One shape for every error: {@code application/problem+json} (RFC 9457) with a stable code, a JSON pointer per violated
 * rule and texts in the reader's language. Services add codes as enums; nobody adds a second mapper. A body never
 * contains a class name, SQL or the rejected value.
 */
package careers.platform.problem;
