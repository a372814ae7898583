/**
 * Response facts, their place in the leaf they belong to, and the sums over released blocks. Everything unprotected about
 * people is in this package and none of it leaves: neighbours may add facts, and only the disclosure gate reads sums.
 */
package careers.insight.response;
