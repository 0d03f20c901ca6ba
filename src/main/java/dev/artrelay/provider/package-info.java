/**
 * The edge, outward: what a provider is to the core. What it can do is data ({@link dev.artrelay.provider.Capabilities});
 * what goes wrong is named by the stage at which it did ({@link dev.artrelay.provider.ProviderFault}), because the stage
 * alone answers whether something may be sent again.
 *
 * <p>Providers are CDI beans, one folder each: adding one edits no file here.
 */
package dev.artrelay.provider;
