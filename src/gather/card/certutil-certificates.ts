import type { CardByWindows, WindowsFault } from '../../model/card.ts';
import { CARD_LOGON, CLIENT_AUTH } from './card-certificate.ts';

/** Somebody's collection of cards has no more. */
const MOST_SECTIONS = 64;

/** `================ Certificate 0 ================`, in whatever language. */
const SECTION = /^=+ \S[^=\r\n]{0,60}\d =+\r?$/m;

/**
 * The certificate for signing in on the card in one reader, in what `certutil -scinfo -silent` says. Headings and dates are translated,
 * the names of fields in the chain, of states and of purposes are not: only these are read. undefined where none is told.
 */
export function certificateByCertutil(text: string, reader: string): CardByWindows | undefined {
  const sections = text.split(SECTION, MOST_SECTIONS).slice(1);
  const own = sections.filter((section) => /^--- [^:\r\n]{1,40}: (.*)$/m.exec(section)?.[1]?.trim() === reader);
  const found = own.flatMap(chainsIn).map(certificateIn);
  // Each key is told once for each of two libraries: the same again is no better.
  return found.toSorted((one, other) => fitness(other) - fitness(one))[0];
}

/** A chain from the certificate on the card to its end. */
const chainsIn = (section: string): readonly string[] => section.split(/^(?=CertContext\[0\]\[0\]: )/m).slice(1);

function certificateIn(chain: string): CardByWindows {
  const [, leaf = ''] = chain.split(/^CertContext\[0\]\[\d{1,2}\]: /m);
  const purposes = [...leaf.matchAll(/^ *Application\[\d{1,2}\] = ([\d.]+)/gm)].map(([, purpose]) => purpose);
  const allows = (purpose: string): boolean => purposes.includes(purpose);
  return {
    issuerName: /^ *Issuer: .*?CN=([^,\r\n]{1,200})/m.exec(leaf)?.[1]?.trim() ?? 'an unnamed issuer',
    forClients: purposes.length === 0 || allows(CLIENT_AUTH),
    forCardLogon: purposes.length === 0 || allows(CARD_LOGON),
    account: principalIn(leaf),
    faults: [...faultsOf(chain, leaf)],
  };
}

/** `SubjectAltName: Other Name:Principal Name=bob@contoso.com`: of a mail address the name has no second part. */
const principalIn = (leaf: string): string | null =>
  /^ *SubjectAltName: (?:.*, )?[^=,\r\n]{1,60}:[^=,\r\n]{1,60}=([^\s,=@]{1,100}@[^\s,=]{1,100})/m.exec(leaf)?.[1] ??
  null;

/** What Windows calls the faults of one certificate. @see https://learn.microsoft.com/windows/win32/api/wincrypt/ns-wincrypt-cert_trust_status */
const OWN: readonly (readonly [number, WindowsFault])[] = [
  [0x1, 'not-in-date'],
  [0x4, 'withdrawn'],
  [0x8, 'bad-signature'],
  [0x10, 'wrong-use'],
];

/** And those that may lie anywhere on the way: untrusted root, half a chain; no answer about withdrawal, nobody reached who gives it. */
const ON_THE_WAY: readonly (readonly [number, WindowsFault])[] = [
  [0x20 | 0x1_0000, 'untrusted'],
  [0x40 | 0x100_0000, 'withdrawal-unknown'],
];

function faultsOf(chain: string, leaf: string): readonly WindowsFault[] {
  const own = statusIn(leaf);
  const all = chain.split(/^CertContext\[0\]\[\d{1,2}\]: /m).reduce((sum, part) => sum | statusIn(part), 0);
  return [...OWN.filter(([bits]) => (own & bits) !== 0), ...ON_THE_WAY.filter(([bits]) => (all & bits) !== 0)].map(
    ([, fault]) => fault,
  );
}

/** `dwInfoStatus=102 dwErrorStatus=1000040`, in hex. */
const statusIn = (part: string): number =>
  Number.parseInt(/^dwInfoStatus=[\da-f]{1,8} dwErrorStatus=([\da-f]{1,8})/i.exec(part)?.[1] ?? '0', 16);

const fitness = ({ forClients, forCardLogon }: CardByWindows): number => Number(forClients) + Number(forCardLogon);
