import type { CheckReport, Signature } from '../../model/report.ts';
import type { Known } from '../compact/compact.ts';
import { holdsPacked, unpacked } from '../compact/packed.ts';
import { detailsText } from '../details/details-text.ts';
import { plainOf } from '../html/html.ts';
import { english } from '../languages/english.ts';
import { type SignatureState, signatureState } from '../signature/signature.ts';
import { isReport } from './report-shape.ts';

/** A report that somebody sent. */
export type Handed = {
  readonly report: CheckReport;
  readonly state: SignatureState;
  readonly signature?: Signature;
  /** What was left behind on the way: a link has no room for the raw evidence, a small code none for every reason. */
  readonly left: 'nothing' | 'evidence' | 'evidence and reasons';
};

/** Finds a report in a text: the JSON, the HTML file that holds it, a link or a mail; null when there is none, `damaged` when it cannot be read. */
export async function handedIn(text: string, known: Known): Promise<Handed | 'damaged' | null> {
  const json = jsonIn(text);
  if (json === undefined) return holdsPacked(text) ? await fromPacked(text, known) : null;
  const plain = parsed(json);
  if (!isReport(plain)) return looksLikeReport(json) ? 'damaged' : null;
  const state = await signatureState(plain);
  const { signature } = plain;
  return { report: tellable(plain), state, ...(signature === undefined ? {} : { signature }), left: 'nothing' };
}

async function fromPacked(text: string, known: Known): Promise<Handed | 'damaged'> {
  const found = await unpacked(text, known);
  if (found === undefined) return 'damaged';
  const { isWhole, ...handed } = found;
  return { ...handed, left: isWhole ? 'evidence' : 'evidence and reasons' };
}

/** The report within the HTML file, or the text itself when it may be one. */
function jsonIn(text: string): string | undefined {
  const [, within] = /<pre id="report">([^<]*)<\/pre>/.exec(text) ?? [];
  if (within !== undefined) return plainOf(within);
  return text.trimStart().startsWith('{') ? text : undefined;
}

/** Logs hold JSON as well; only what calls itself our report is a damaged one. */
const looksLikeReport = (json: string): boolean => /"name"\s*:\s*"signin-doctor"/.test(json);

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** Without the evidence that has not the fields its kind should have: whoever wrote it, nobody can tell it. Each piece is tried alone. */
function tellable(report: CheckReport): CheckReport {
  const bare = { ...report, checks: [], replaced: [] };
  const evidence = report.evidence.filter((piece) => canBeTold({ ...bare, evidence: [piece] }));
  return evidence.length === report.evidence.length ? report : { ...report, evidence };
}

function canBeTold(report: CheckReport): boolean {
  try {
    return detailsText(report, { phrases: english }).length > 0;
  } catch {
    return false;
  }
}
