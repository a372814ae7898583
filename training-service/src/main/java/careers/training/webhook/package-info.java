/**
 * Tells machines of schools and providers that something happened to what is theirs, so that they need not ask. Sent are
 * thin messages of the Standard Webhooks specification (1.0): what happened to which resource, and where to read it with
 * one's own token. Each endpoint has a place in the change feed: what was not taken is sent again and nothing behind it
 * is, so that a receiver gets everything, in order, at least once. Addresses inside anybody's network are never called.
 */
package careers.training.webhook;
