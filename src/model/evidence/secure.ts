import type { Failure, Outcome } from '../failure.ts';
import type { HostRole, Route } from './route.ts';
import type { Seen } from './seen.ts';

export type CertificateFacts = {
  readonly subject: string;
  readonly issuer: string;
  /** Organisation of the issuer, or its common name when there is none. */
  readonly issuerName: string;
  /** DNS names and addresses of the subject alternative name. */
  readonly names: readonly string[];
  readonly notBefore: string;
  readonly notAfter: string;
  readonly serialNumber: string;
  readonly sha256: string;
  /** `rsa-2048`, `ec-p-256` … */
  readonly key: string;
};

/** How far one trust store goes with the presented chain. `accepted` says nothing about the name or TLS version. */
export type Trust = 'accepted' | Failure['word'];

/** The word of the system's store and of the one that comes with this program. */
export type StoreVerdicts = {
  readonly system: Trust;
  readonly bundled: Trust;
  /** What exactly speaks against the chain; absent when nothing does. For people, never for rules. */
  readonly detail?: string;
};

/** What was seen of secure connections and their certificates. */
/** What the issuer of a certificate says about it now. */
export type RevocationFacts = {
  readonly status: 'good' | 'revoked' | 'unknown';
  readonly revokedAt: string | null;
  /** In the words of RFC 5280: `keyCompromise` … */
  readonly reason: string | null;
};

export type SecureEvidence =
  | Seen<
      'tls-handshake',
      {
        name: string;
        role: HostRole;
        route: Route;
        /** The address that answered; null through a proxy. */
        address: string | null;
        /** `ok` only if the handshake finished, the name fits and the system's trust store accepts the chain. */
        outcome: Outcome<{ readonly protocol: string; readonly cipher: string }>;
        /** Leaf first; empty when no certificate was presented. */
        chain: readonly CertificateFacts[];
        /** Each store's word on the chain; null when no chain came. */
        trust: StoreVerdicts | null;
        /** What came before it ended; absent where no connection opened. */
        receivedBytes?: number;
        durationMs: number;
      }
    >
  | Seen<
      'revocation-asked',
      {
        /** Hosts that presented the certificate or stand on it. */
        names: readonly string[];
        /** Common name of the certificate. */
        certificate: string;
        by: 'list' | 'ocsp' | 'stapled';
        /** null for an answer that the server sent along unasked. */
        url: string | null;
        route: Route;
        /** `ok` when something came that is a list or an answer; `unknown`: nothing in it that may be believed tells. */
        outcome: Outcome<RevocationFacts>;
        durationMs: number;
      }
    >
  | Seen<
      'tls-version-tried',
      { name: string; version: 'TLSv1' | 'TLSv1.1' | 'TLSv1.2' | 'TLSv1.3'; outcome: Outcome<null> }
    >;
