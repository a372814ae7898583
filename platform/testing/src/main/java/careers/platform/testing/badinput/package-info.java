/**
 * What nobody ought to send: the corpus of bad input, made for whatever operations a running service tells of. A service's
 * test brings {@link careers.platform.testing.badinput.ValidRequests} and chooses how much of it is sent.
 */
package careers.platform.testing.badinput;
