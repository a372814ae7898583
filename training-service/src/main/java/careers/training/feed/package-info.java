/**
 * What this service tells others, for reading again over HTTP. The positions are the platform's, given in the order of
 * publication; here is only who sees which of them and what of it.
 */
package careers.training.feed;
