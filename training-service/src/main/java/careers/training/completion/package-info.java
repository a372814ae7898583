/**
 * What providers declare of the end of a training: passed, failed, and declarations taken back. Rows are only added.
 * Who must act when a declaration is taken back observes {@link careers.training.completion.CompletionVoided}.
 */
package careers.training.completion;
