import type { Outcome } from '../failure.ts';
import type { StageTimes } from './path.ts';
import type { HttpAnswerFacts, Route } from './route.ts';
import type { Seen } from './seen.ts';

export type MetadataDocument = 'openid-configuration' | 'instance-discovery' | 'signing-keys' | 'user-realm';

/** What answered where the service should, and in its place. */
export type ServiceEvidence =
  | Seen<
      'endpoint-list-read',
      {
        /** Of the web service that publishes the list. */
        url: string;
        route: Route;
        /** Day of the list that comes with this program: YYYY-MM-DD. */
        shippedAsOf: string;
        outcome: Outcome<{
          /** Version of the published list: YYYYMMDDNN. */
          readonly latest: string;
          /** Hosts that only the published list names, and hosts that it names no more. */
          readonly added: readonly string[];
          readonly removed: readonly string[];
        }>;
        durationMs: number;
      }
    >
  | Seen<
      'portal-probed',
      {
        url: string;
        route: Route;
        outcome: Outcome<HttpAnswerFacts>;
        /** Whether the body was exactly what the control host serves. */
        asExpected: boolean;
        /** Where the answer sends a browser, by header, meta element or script; null when it stays. */
        leadsTo: string | null;
        /** The word of a proxy that refuses in place of the host (X-Squid-Error); null when none spoke. */
        proxyError: string | null;
      }
    >
  | Seen<
      'portal-announced',
      {
        /** The program that was told, when it set up the network. */
        by: 'networkd' | 'dhclient' | 'network-manager' | 'macos';
        apiUrl: string;
        route: Route;
        /** What the network says about its log-in. */
        outcome: Outcome<{
          readonly captive: boolean;
          /** The page to open. */
          readonly userPortalUrl: string | null;
          /** Until a log-in is due again. */
          readonly secondsRemaining: number | null;
        }>;
        durationMs: number;
      }
    >
  | Seen<
      'metadata-read',
      {
        document: MetadataDocument;
        url: string;
        route: Route;
        outcome: Outcome<HttpAnswerFacts>;
        /** Whether the body is the document it should be. */
        asExpected: boolean;
        /** What the document says that matters: issuer, realm kind, federation host … */
        says: Readonly<Record<string, string>>;
        durationMs: number;
      } & StageTimes
    >
  | Seen<
      'federation-read',
      {
        /** The organisation's own sign-in server, which the realm of the account names. */
        host: string;
        url: string;
        route: Route;
        /** Nothing is asked of a server whose certificate this computer does not accept. */
        outcome: Outcome<HttpAnswerFacts>;
        isXml: boolean;
        /** Hosts at which it issues tokens to apps (WS-Trust); empty where the document names none. */
        issuers: readonly string[];
        /** Reason of a SOAP fault; null when there is none. */
        fault: string | null;
        durationMs: number;
      }
    >;
