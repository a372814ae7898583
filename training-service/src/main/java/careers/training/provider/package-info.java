/** Training providers. Other features ask {@link careers.training.provider.ProviderService}. */
package careers.training.provider;
