/** Labels under which countries register names of companies: what stands before them is the registrable part. */
const SECOND_LEVEL = /^(?:ac|co|com|edu|go|gob|gouv|gov|govt|gv|ltd|mil|ne|net|nhs|nom|or|org|plc|sch|school)$/;

/** More names than this one network does not have; each costs a question to its DNS. */
const MOST_NAMES = 6;

/**
 * Where automatic detection looks for a PAC file, given the DNS suffixes of this computer, most special first. Ends at
 * the part that belongs to the company: `wpad.com` belongs to a stranger, who could send us anywhere.
 * @see https://datatracker.ietf.org/doc/html/draft-ietf-wrec-wpad-01 section 4.4
 */
export const wpadUrls = (suffixes: readonly string[]): readonly string[] =>
  [...new Set(suffixes.flatMap(domainsOf))].slice(0, MOST_NAMES).map((domain) => `http://wpad.${domain}/wpad.dat`);

/** A suffix and the domains above it, as far as they can be the company's own. */
function domainsOf(suffix: string): readonly string[] {
  const labels = suffix
    .toLowerCase()
    .replace(/^\.+|\.+$/g, '')
    .split('.');
  if (!labels.every((label) => /^[a-z0-9_-]{1,63}$/.test(label))) return [];
  const least = registrableLabels(labels);
  return labels.map((_, place) => labels.slice(place)).flatMap((part) => (part.length < least ? [] : part.join('.')));
}

function registrableLabels(labels: readonly string[]): number {
  const [second = '', top = ''] = labels.slice(-2);
  return top.length === 2 && SECOND_LEVEL.test(second) ? 3 : 2;
}
