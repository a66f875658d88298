/** An element ends at its bracket or where the next one begins, so that a page full of beginnings is read in one go. */
const META = /<meta\s[^<>]*/gi;
const REFRESHES = /http-equiv\s{0,9}=\s{0,9}["']?refresh/i;
const REFRESH_TO = /content\s{0,9}=\s{0,9}["'][^"']*?url\s{0,9}=\s{0,9}['"]?([^"'>\s;]+)/i;

/** Ways in which a script sends a browser on, the most usual first. */
const BY_SCRIPT: readonly RegExp[] = [
  /\blocation(?:\.href)?\s{0,9}=\s{0,9}["']([^"'\s]+)["']/i,
  /\blocation\.(?:replace|assign)\(\s{0,9}["']([^"'\s]+)["']/i,
];

/** Where a page leads a browser by a meta element or a script, as an absolute address; null when it stays. */
export function pageTarget(page: string, pageUrl: string): string | null {
  const refreshes = (page.match(META) ?? []).filter((meta) => REFRESHES.test(meta));
  const named = [...refreshes.map((meta) => REFRESH_TO.exec(meta)), ...BY_SCRIPT.map((lead) => lead.exec(page))];
  const targets = named.map((found) => absolute(found?.[1], pageUrl));
  return targets.find((target) => target !== null) ?? null;
}

/** An address as a browser would open it; null for what is no page on the web. */
export function absolute(address: string | undefined, base: string): string | null {
  if (address === undefined || !URL.canParse(address, base)) return null;
  const url = new URL(address, base);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
}
