/**
 * What a page may load, and from where: our own style sheet and scripts, forms that lead to us, no frame around us, no script
 * within a page. `hosts` are those that the browser itself is to ask, for one page alone. @see https://www.w3.org/TR/CSP3/
 */
export const policy = (hosts: readonly string[] = []): string =>
  [
    "default-src 'none'",
    "style-src 'self'",
    "script-src 'self'",
    `connect-src ${["'self'", ...hosts.map((host) => `https://${host}`)].join(' ')}`,
    "img-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
