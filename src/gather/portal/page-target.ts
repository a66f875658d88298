/** Ways in which a page sends a browser on by itself, the most usual first. */
const LEADS: readonly RegExp[] = [
  /<meta[^>]+http-equiv\s*=\s*["']?refresh["']?[^>]*content\s*=\s*["'][^"']*?url\s*=\s*['"]?([^"'>\s;]+)/i,
  /<meta[^>]+content\s*=\s*["'][^"']*?url\s*=\s*['"]?([^"'>\s;]+)[^>]*http-equiv\s*=\s*["']?refresh/i,
  /\blocation(?:\.href)?\s*=\s*["']([^"'\s]+)["']/i,
  /\blocation\.(?:replace|assign)\(\s*["']([^"'\s]+)["']/i,
];

/** Where a page leads a browser by a meta element or a script, as an absolute address; null when it stays. */
export function pageTarget(page: string, pageUrl: string): string | null {
  for (const lead of LEADS) {
    const target = absolute(lead.exec(page)?.[1], pageUrl);
    if (target !== null) return target;
  }
  return null;
}

/** An address as a browser would open it; null for what is no page on the web. */
export function absolute(address: string | undefined, base: string): string | null {
  if (address === undefined || !URL.canParse(address, base)) return null;
  const url = new URL(address, base);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
}
