import type { SecureContext, SecureVersion } from 'node:tls';
import type { CertificateIndex } from '../certificates/find-path.ts';
import { indexOfStore } from '../certificates/store-index.ts';
import type { Stores } from './chain-trust.ts';

/** Loaded once a connection is on its way: nothing needs it before, and it takes a dozen milliseconds. */
export const tls = () => process.getBuiltinModule('node:tls');

/** Lowest and highest TLS version to offer, in Node's spelling: `TLSv1.2`. */
export type Versions = { readonly min: string; readonly max: string };

let systemPems: readonly string[] | undefined;
let system: CertificateIndex | undefined;
let bundled: CertificateIndex | undefined;
const contexts = new Map<string, SecureContext>();

/**
 * A client that trusts what the system's store holds, and nothing that NODE_EXTRA_CA_CERTS adds. Made once for each
 * pair of versions: reading the store takes a tenth of a second.
 */
export function clientContext(versions?: Versions): SecureContext {
  const key = versions === undefined ? 'usual' : `${versions.min} ${versions.max}`;
  const context = contexts.get(key) ?? tls().createSecureContext({ ca: [...systemRootPems()], ...offering(versions) });
  contexts.set(key, context);
  return context;
}

/** A certificate with its key: one PFX file, or PEM texts. */
export type Identity =
  | { readonly pfx: Buffer; readonly passphrase?: string }
  | { readonly cert: string; readonly key: string };

/** The same client, which shows this certificate to whoever asks for one. Throws when it cannot be read. */
export const clientContextShowing = (identity: Identity): SecureContext =>
  tls().createSecureContext({ ca: [...systemRootPems()], ...identity });

/** Distributions list each root in a file and again in a folder. */
function systemRootPems(): readonly string[] {
  systemPems ??= [...new Set(tls().getCACertificates('system'))];
  return systemPems;
}

/** The roots of this computer, and those that come with this program's own runtime, whatever the computer trusts. */
export const trustStores = (): Stores => ({ system: systemStore(), bundled: bundledStore() });

function systemStore(): CertificateIndex {
  system ??= indexOfStore(systemRootPems().map(derIn));
  return system;
}

export function bundledStore(): CertificateIndex {
  bundled ??= indexOfStore(tls().rootCertificates.map(derIn));
  return bundled;
}

/** What a handshake needs, and then what judges it, in pieces that take a few milliseconds each. */
export const readingStores: readonly (() => unknown)[] = [tls, systemRootPems, () => clientContext(), systemStore];

const derIn = (pem: string): Uint8Array =>
  Buffer.from(pem.slice(pem.indexOf('\n'), pem.lastIndexOf('-----END')), 'base64');

/** OpenSSL speaks versions before 1.2 only at its lowest security level. */
const offering = (versions?: Versions) =>
  versions === undefined
    ? {}
    : {
        minVersion: versions.min as SecureVersion,
        maxVersion: versions.max as SecureVersion,
        ciphers: 'DEFAULT@SECLEVEL=0',
      };
