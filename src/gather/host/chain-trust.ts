import type { X509Certificate } from 'node:crypto';
import type { Trust } from '../../model/evidence.ts';

const SERVER_AUTHENTICATION = '1.3.6.1.5.5.7.3.1';

/**
 * How far a set of roots goes with a presented chain, leaf first. Says who vouches for it before it says whether it is
 * in date, because dates can be read from the chain itself. Nothing here asks for revocation or path constraints.
 */
export function trustOf(chain: readonly X509Certificate[], roots: readonly X509Certificate[], now: Date): Trust {
  const [leaf] = chain;
  if (leaf === undefined) return 'certificate-invalid';
  const path = pathFrom(leaf, chain, roots);
  if (path === undefined) return lackOf(leaf, chain);
  return wrongDate(path, now) ?? (servesHosts(leaf) ? 'accepted' : 'certificate-wrong-purpose');
}

/** From the leaf over presented certificates to a root; undefined when none is reached. Each step uses up one certificate. */
function pathFrom(
  from: X509Certificate,
  presented: readonly X509Certificate[],
  roots: readonly X509Certificate[],
): readonly X509Certificate[] | undefined {
  const root = roots.find((each) => isSame(each, from) || vouches(each, from));
  if (root !== undefined) return isSame(root, from) ? [from] : [from, root];
  const others = presented.filter((each) => each !== from);
  const issuer = others.find((each) => vouches(each, from));
  const path = issuer && pathFrom(issuer, others, roots);
  return path && [from, ...path];
}

const isSame = (one: X509Certificate, other: X509Certificate): boolean => one.fingerprint256 === other.fingerprint256;

const vouches = (issuer: X509Certificate, subject: X509Certificate): boolean =>
  issuer.ca && subject.checkIssued(issuer) && hasSigned(issuer, subject);

function hasSigned(issuer: X509Certificate, subject: X509Certificate): boolean {
  try {
    return subject.verify(issuer.publicKey);
  } catch {
    // A kind of key that OpenSSL does not know.
    return false;
  }
}

/** The same words as OpenSSL's, so that both stores can be compared. */
function lackOf(leaf: X509Certificate, chain: readonly X509Certificate[]): Trust {
  if (leaf.subject === leaf.issuer) return 'certificate-self-signed';
  return chain.length > 1 ? 'certificate-unknown-issuer' : 'certificate-chain-incomplete';
}

function wrongDate(path: readonly X509Certificate[], now: Date): Trust | undefined {
  if (path.some(({ validToDate }) => validToDate < now)) return 'certificate-expired';
  return path.some(({ validFromDate }) => validFromDate > now) ? 'certificate-not-yet-valid' : undefined;
}

/** `keyUsage` is Node's name for the extended key usage; without one a certificate is for everything. */
const servesHosts = ({ keyUsage }: X509Certificate): boolean =>
  keyUsage === undefined || keyUsage.includes(SERVER_AUTHENTICATION);
