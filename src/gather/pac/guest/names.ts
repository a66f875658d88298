import type { Scope } from './scope.ts';

/**
 * The functions of the PAC language that compare names. Runs inside the sandbox, so it uses nothing from outside itself.
 * Behaves as Chromium does, where the specification is silent.
 * @see https://developer.mozilla.org/docs/Web/HTTP/Guides/Proxy_servers_and_tunneling/Proxy_Auto-Configuration_PAC_file
 */
export function defineNames(scope: Scope): void {
  scope.dnsDomainIs = (host: string, domain: string) =>
    host.length >= domain.length && host.substring(host.length - domain.length) === domain;

  scope.dnsDomainLevels = (host: string) => host.split('.').length - 1;

  scope.localHostOrDomainIs = (host: string, full: string) => host === full || full.startsWith(`${host}.`);

  // Only these three are translated: brackets and bars keep their meaning in a regular expression, and files rely on it.
  scope.shExpMatch = (text: string, pattern: string) => {
    const expression = pattern.replace(/\./g, '\\.').replace(/\*/g, '.*').replace(/\?/g, '.');
    return new RegExp(`^${expression}$`).test(text);
  };

  /** Of the helper functions for IPv6, as WinHTTP has it. */
  scope.getClientVersion = () => '1.0';
}
