import inspectorNames from '../../catalogue/inspectors.json' with { type: 'json' };
import service from '../../catalogue/service-authorities.json' with { type: 'json' };
import type { CertificateFacts } from '../../model/evidence.ts';
import { type Said, say } from '../../model/said.ts';

type Chain = readonly CertificateFacts[];

const patterns = service.commonNames.map(
  (name) =>
    new RegExp(
      `^${name
        .split('*')
        .map((part) => part.replace(/[^\w -]/g, String.raw`\$&`))
        .join('.*')}$`,
      'i',
    ),
);

/** Whether the leaf or the top of a chain says it comes from an authority that the service uses. Anybody can say so. */
export const namesServiceAuthority = (chain: Chain): boolean =>
  inspectorOf(chain) === undefined &&
  [chain[0], chain.at(-1)].some((certificate) => certificate !== undefined && isService(certificate));

const isService = ({ issuer, issuerName }: CertificateFacts): boolean =>
  [commonName(issuer), issuerName].some((name) => name !== undefined && patterns.some((pattern) => pattern.test(name)));

type Inspector = (typeof inspectorNames.inspectors)[number];

/** The product that opens TLS, where the chain tells. */
export const inspectorOf = (chain: Chain): string | undefined => inspectorIn(chain)?.product;

export function inspectorIn(chain: Chain): Inspector | undefined {
  const issuers = chain.flatMap(({ issuer, issuerName }) => [issuer, issuerName]).map((text) => text.toLowerCase());
  return inspectorNames.inspectors.find(({ issuerHas }) =>
    issuerHas.some((piece) => issuers.some((issuer) => issuer.includes(piece.toLowerCase()))),
  );
}

const KINDS: Readonly<Record<string, Said>> = {
  'debugging-tool': say`a tool of developers`,
  company: say`an inspection of companies`,
  'school-or-family': say`a filter of schools and families`,
  antivirus: say`an antivirus program`,
  'ad-blocker': say`a program against advertising`,
  malware: say`unwanted software whose key is public, so that anybody can pretend to be any server`,
};

/** `Fiddler, a tool of developers`. */
export const inspectorInWords = ({ product, kind }: Inspector): Said => say`${product}, ${KINDS[kind] ?? kind}`;

/** Who issued the leaf, as people would call it. */
export const issuerInWords = ([leaf]: Chain): string =>
  leaf === undefined ? 'nobody' : (commonName(leaf.issuer) ?? leaf.issuerName);

/** Names come on one line or on several, as the system writes them. */
const commonName = (name: string): string | undefined => /(?:^|[\n,+/])\s*CN\s*=\s*([^\n,+]+)/i.exec(name)?.[1]?.trim();
