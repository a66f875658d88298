import { X509Certificate } from 'node:crypto';
import {
  createSecureContext,
  getCACertificates,
  rootCertificates,
  type SecureContext,
  type SecureVersion,
} from 'node:tls';

/** Lowest and highest TLS version to offer, in Node's spelling: `TLSv1.2`. */
export type Versions = { readonly min: string; readonly max: string };

let systemPems: readonly string[] | undefined;
let system: readonly X509Certificate[] | undefined;
let bundled: readonly X509Certificate[] | undefined;
const contexts = new Map<string, SecureContext>();

/**
 * A client that trusts what the system's store holds, and nothing that NODE_EXTRA_CA_CERTS adds. Made once for each
 * pair of versions: reading the store takes a tenth of a second.
 */
export function clientContext(versions?: Versions): SecureContext {
  const key = versions === undefined ? 'usual' : `${versions.min} ${versions.max}`;
  const context = contexts.get(key) ?? createSecureContext({ ca: [...systemRootPems()], ...offering(versions) });
  contexts.set(key, context);
  return context;
}

/** Distributions list each root in a file and again in a folder. */
function systemRootPems(): readonly string[] {
  systemPems ??= [...new Set(getCACertificates('system'))];
  return systemPems;
}

export function systemRoots(): readonly X509Certificate[] {
  system ??= systemRootPems().map((pem) => new X509Certificate(pem));
  return system;
}

/** OpenSSL speaks versions before 1.2 only at its lowest security level. */
const offering = (versions?: Versions) =>
  versions === undefined
    ? {}
    : {
        minVersion: versions.min as SecureVersion,
        maxVersion: versions.max as SecureVersion,
        ciphers: 'DEFAULT@SECLEVEL=0',
      };

/** The roots that come with this program's own runtime, whatever the computer trusts. */
export function bundledRoots(): readonly X509Certificate[] {
  bundled ??= rootCertificates.map((pem) => new X509Certificate(pem));
  return bundled;
}
