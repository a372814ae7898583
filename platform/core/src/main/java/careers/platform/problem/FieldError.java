package careers.platform.problem;

import careers.platform.text.Text;

/**
 * One thing wrong with a request.
 *
 * @param pointer where, as a JSON pointer into the request body (RFC 6901), or {@code ?name} for a query parameter
 * @param code what rule, upper snake case
 * @param message the rule in words; it never repeats the rejected value, which may be personal data
 */
public record FieldError(String pointer, String code, Text message) {}
