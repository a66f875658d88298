/** The policy of one page; `hosts` are those that the browser itself is to ask. */
export type Policy = (hosts?: readonly string[]) => string;

/**
 * What a page may load, and from where: our own scripts, forms that lead to us, no frame around us, no script within a page, pictures
 * of ours or within the page, and of styles the one whose SHA-256 (base64) is given. @see https://www.w3.org/TR/CSP3/
 */
export const policyWith =
  (styleHash: string): Policy =>
  (hosts = []) =>
    [
      "default-src 'none'",
      `style-src 'sha256-${styleHash}'`,
      "script-src 'self'",
      `connect-src ${["'self'", ...hosts.map((host) => `https://${host}`)].join(' ')}`,
      "img-src 'self' data:",
      "manifest-src 'self'",
      "worker-src 'self'",
      "form-action 'self'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ].join('; ');
