/** What the tests of every service share: real servers, tokens, assertions, house rules and contracts. */
package careers.platform.testing;
