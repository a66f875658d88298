/**
 * Whether one of a certificate's names is this host. An asterisk stands for the whole leftmost label.
 * @see RFC 9525 section 6.3
 */
export function nameFits(host: string, names: readonly string[]): boolean {
  const wanted = host.toLowerCase();
  const wild = wanted.replace(/^[^.]+/, '*');
  return names.map(bare).some((name) => name === wanted || (name === wild && wild.includes('.')));
}

/** Tolerates the `DNS:` with which OpenSSL writes names. */
const bare = (name: string): string => name.toLowerCase().replace(/^dns:/, '');
