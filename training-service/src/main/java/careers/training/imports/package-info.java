/**
 * Files of providers: confirmations, progress and completions, thousands in one upload. Each row goes through the same
 * service as a single call, as the provider that sent it, in a transaction of its own together with its outcome: the work
 * goes on after a crash where it stopped. A row that says what its reference said before changes nothing.
 */
package careers.training.imports;
