import type { Certificate } from './certificate.ts';
import { isWithin } from './distinguished-name.ts';
import type { NameConstraints } from './extensions.ts';
import type { GeneralName } from './general-name.ts';

/**
 * Which names an authority may not vouch for: undefined when all names of the certificate are allowed, otherwise the first that
 * is not. @see RFC 5280 section 4.2.1.10
 */
export function forbiddenName(
  certificate: Certificate,
  { permitted, excluded }: NameConstraints,
): GeneralName | undefined {
  return namesOf(certificate).find((name) => {
    const rules = permitted.filter((rule) => isSameSort(rule, name));
    const isPermitted = rules.length === 0 || rules.some((rule) => fits(name, rule));
    return !isPermitted || excluded.some((rule) => isSameSort(rule, name) && fits(name, rule));
  });
}

/** One certificate with ten thousand names under an authority with as many rules would take minutes. */
const MOST_COMPARISONS = 250_000;

export const isTooMuch = (certificate: Certificate, { permitted, excluded }: NameConstraints): boolean =>
  namesOf(certificate).length * (permitted.length + excluded.length) > MOST_COMPARISONS;

const EMAIL_ATTRIBUTE = '1.2.840.113549.1.9.1=';

function namesOf({ subject, subjectNames }: Certificate): readonly GeneralName[] {
  const own: readonly GeneralName[] = subject.parts.length === 0 ? [] : [{ type: 'directory', name: subject }];
  const hasEmail = subjectNames.some(({ type }) => type === 'email');
  return [...own, ...(hasEmail ? [] : emailsIn(subject.parts)), ...subjectNames];
}

/** Old certificates carry the address in the subject; it counts where no alternative name holds one. */
const emailsIn = (parts: readonly string[]): readonly GeneralName[] =>
  parts
    .filter((part) => part.startsWith(EMAIL_ATTRIBUTE))
    .map((part) => ({ type: 'email', text: part.slice(EMAIL_ATTRIBUTE.length).replaceAll('"', '') }));

const isSameSort = (one: GeneralName, other: GeneralName): boolean =>
  one.type === other.type && (one.type !== 'other' || (other.type === 'other' && one.form === other.form));

function fits(name: GeneralName, rule: GeneralName): boolean {
  if (name.type === 'directory' && rule.type === 'directory') return isWithin(name.name, rule.name);
  if (name.type === 'ip' && rule.type === 'ip') return addressFits(name.bytes, rule.bytes);
  if (name.type === 'dns' && rule.type === 'dns') return hostFits(name.text, rule.text);
  if (name.type === 'email' && rule.type === 'email') return emailFits(name.text, rule.text);
  if (name.type === 'uri' && rule.type === 'uri') return uriFits(name.text, rule.text);
  // Sorts that cannot be compared: exact, which errs on the side of refusing what is permitted.
  return name.type === 'other' && rule.type === 'other' && name.hex === rule.hex;
}

/** The host itself and everything under it. A leading dot, which the standard does not know, means only what is under it. */
function hostFits(name: string, rule: string): boolean {
  const [host, root] = [lower(name), lower(rule)];
  if (root.startsWith('.')) return host.endsWith(root);
  return root === '' || host === root || host.endsWith(`.${root}`);
}

/** A full address, a host, or with a leading dot every host under it. */
function emailFits(name: string, rule: string): boolean {
  const at = name.lastIndexOf('@');
  const host = lower(name.slice(at + 1));
  if (rule.includes('@')) {
    const ruleAt = rule.lastIndexOf('@');
    return name.slice(0, at) === rule.slice(0, ruleAt) && host === lower(rule.slice(ruleAt + 1));
  }
  return rule.startsWith('.') ? host.endsWith(lower(rule)) : host === lower(rule);
}

function uriFits(name: string, rule: string): boolean {
  const host = lower(/^[a-z][a-z0-9+.-]*:\/\/(?:[^/@]*@)?([^/:?#]+)/i.exec(name)?.[1] ?? '');
  return rule.startsWith('.') ? host.endsWith(lower(rule)) : host === lower(rule);
}

const lower = (text: string): string => text.toLowerCase();

/** The rule holds an address and a mask, one after the other. */
function addressFits(address: Uint8Array, rule: Uint8Array): boolean {
  if (rule.length !== address.length * 2) return false;
  return address.every((byte, at) => {
    const mask = rule[address.length + at] ?? 0;
    return (byte & mask) === ((rule[at] ?? 0) & mask);
  });
}
