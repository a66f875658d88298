/**
 * The schemes of a Proxy-Authenticate header, as written: `Basic`, `Negotiate`, `NTLM` … Several headers come joined
 * by commas, and each may hold several challenges with parameters. @see RFC 9110 section 11.6.1
 */
export function challengedSchemes(header: string | undefined): readonly string[] {
  const parts = (header ?? '').replace(/"(?:\\.|[^"\\])*"/g, '""').split(',');
  const schemes = parts.map((part) => /^\s*([a-z][\w-]*)(?=\s|$)(?!\s*=)/i.exec(part)?.[1]);
  return [...new Set(schemes.filter((scheme) => scheme !== undefined))];
}
