/** What the document of a federation server shows. */
export type FederationReading = {
  /** Addresses at which it issues tokens to apps: hosts only, each once. */
  readonly issuers: readonly string[];
  /** What it refuses with, in its own words; null when it does not. At most 200 characters. */
  readonly fault: string | null;
  readonly isXml: boolean;
};

const LONGEST_FAULT = 200;

/** Both versions of WS-Trust name the deed like this. @see WS-Trust 1.3 section 4.1, WS-Trust February 2005 section 4.1 */
const ISSUES = /soapAction\s*=\s*["'][^"']+\/RST\/Issue["']/i;

const ADDRESSES = /<(?:\w+:)?(?:Address>\s*|address\s+location=["'])(https:\/\/[^\s"'<]+)/gi;

/** Reads the answer to a question for metadata. Only what apps look for counts: where tokens are issued. @see WS-MetadataExchange 1.1 */
export function readFederationDocument(text: string): FederationReading {
  const isXml = /^\s*(?:<\?xml|<(?:\w+:)?(?:definitions|Metadata|Envelope|EntityDescriptor)\b)/.test(text);
  const addresses = [...text.matchAll(ADDRESSES)].flatMap(([, url = '']) =>
    URL.canParse(url) ? [new URL(url).hostname] : [],
  );
  return {
    isXml,
    fault: isXml ? faultIn(text) : null,
    issuers: isXml && ISSUES.test(text) ? [...new Set(addresses)] : [],
  };
}

/** The reason of a SOAP fault, of version 1.2 or 1.1. */
function faultIn(text: string): string | null {
  if (!/<(?:\w+:)?Fault\b/.test(text)) return null;
  const [, reason = ''] = /<(?:(?:\w+:)?Text|faultstring)\b[^<>]*>([^<]*)/.exec(text) ?? [];
  return reason.replace(/\s+/g, ' ').trim().slice(0, LONGEST_FAULT) || 'no reason given';
}
