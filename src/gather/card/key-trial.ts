import type { CardFacts, CardKeyTrial } from '../../model/card.ts';
import type { Outcome } from '../../model/failure.ts';
import type { Step } from '../check.ts';
import type { Reply } from '../host/host.ts';
import { within } from '../time-limit.ts';
import type { Card, KeyPlace } from './card.ts';
import { isGone, pivTriesLeft } from './piv.ts';
import { tokensOf } from './token.ts';

/** The last try is the person's own: a card that locks itself has to go back to whoever gave it out. */
const FEWEST_TRIES = 2;

/** Power off, power on. */
const RESET_MS = 3_000;

export const hasTooFewTries = ({ pinTriesLeft }: Pick<CardFacts, 'pinTriesLeft'>): boolean =>
  pinTriesLeft !== null && pinTriesLeft < FEWEST_TRIES;

/** OpenSC reads the whole card before it signs: two seconds, on slow cards five. */
const SIGN_MS = 12_000;

/** The card signs something that nobody could have prepared. The PIN is sent once, and never where too few tries are left. */
export async function tryKey(
  context: Step,
  { facts, key, certificate }: Card,
  takePin: (card: CardFacts) => string | null,
): Promise<CardKeyTrial> {
  const { reader, pinTriesLeft } = facts;
  if (hasTooFewTries(facts)) return { reader, pinTriesLeft, result: 'refused' };
  const pin = key === null || certificate === null ? null : takePin(facts);
  if (key === null || certificate === null || pin === null) return { reader, pinTriesLeft, result: 'not-allowed' };
  const challenge = await newChallenge();
  const kind = certificate.publicKey.kind === 'ec' ? 'ecdsa' : 'rsa';
  const reply = await sign(context, key, { pin, kind, ...challenge });
  // Where the time of the whole is over, that tells nothing of the card.
  if (context.signal.aborted) return { reader, pinTriesLeft: null, result: 'no-signature' };
  if (!reply.ok && reply.failure.word === 'timed-out') return { reader, pinTriesLeft: null, result: 'silent' };
  const left = await triesLeft(context, key);
  if (!reply.ok || reply.value.status !== 0 || reply.value.bytes.length === 0) {
    const why = whyNone(reply, left, pinTriesLeft);
    const isPulled = why === 'no-signature' && key.tool === 'opensc' && (await isGone(context, key.place));
    return { reader, pinTriesLeft: left, result: isPulled ? 'removed' : why };
  }
  const signed = {
    ...{ signedBytes: challenge.bytes, signature: reply.value.bytes, algorithmDer: new Uint8Array() },
    algorithm: { scheme: kind, hash: 'sha256' } as const,
  };
  const fits = context.host.verifySignature(signed, certificate.publicKey);
  return { reader, pinTriesLeft: left, result: fits ? 'fits' : 'fits-not' };
}

type Challenge = { readonly bytes: Uint8Array; readonly hash: Uint8Array };
type Order = Challenge & { readonly pin: string; readonly kind: 'rsa' | 'ecdsa' };

/** On Windows programs read these in a text as an end of line or of everything. */
const CHANGED_IN_TEXTS = [0x0a, 0x0d, 0x1a];
/** A third of all hashes holds one of them. */
const MOST_DRAWS = 100;

async function newChallenge(): Promise<Challenge> {
  for (let draw = 1; ; draw += 1) {
    const bytes = crypto.getRandomValues(new Uint8Array(32));
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    if (draw === MOST_DRAWS || !CHANGED_IN_TEXTS.some((byte) => hash.includes(byte))) return { bytes, hash };
  }
}

async function sign(step: Step, key: KeyPlace, order: Order): Promise<Outcome<Reply>> {
  if (key.tool === 'pkcs11') return await signByModule(step, key, order);
  const reply = await signByOpensc(step, key, order);
  // A card stays open for whoever comes next until it is reset.
  await step.host.run('opensc-tool', ['--reader', String(key.place), '--reset'], within(RESET_MS, step.signal));
  return reply;
}

/** PIN and hash come on standard input, one behind the other. */
function signByOpensc({ host, signal }: Step, { place, id }: OpenscPlace, { pin, kind, hash }: Order) {
  const how = kind === 'rsa' ? ['--pkcs1'] : ['--signature-format', 'sequence'];
  const args = ['--sign', '--reader', String(place), '--key', id, '--sha-256', ...how, '--raw', '--pin', '-'];
  const input = Uint8Array.from([...new TextEncoder().encode(`${pin}\n`), ...hash]);
  return host.converse('pkcs15-crypt', args, { input }, within(SIGN_MS, signal));
}

/** This tool takes a PIN from a terminal alone, from its arguments or from its environment: only the last is hidden from others. */
function signByModule({ host, signal }: Step, { module, slot, id }: ModulePlace, { pin, kind, bytes }: Order) {
  const how = kind === 'rsa' ? ['SHA256-RSA-PKCS'] : ['ECDSA-SHA256', '--signature-format', 'openssl'];
  const args = ['--module', module, '--slot', slot, '--login', '--pin', 'env:CARD_PIN', '--sign', '--id', id];
  const told = { input: bytes, environment: { CARD_PIN: pin } };
  return host.converse('pkcs11-tool', [...args, '--mechanism', ...how], told, within(SIGN_MS, signal));
}

type OpenscPlace = Extract<KeyPlace, { tool: 'opensc' }>;
type ModulePlace = Extract<KeyPlace, { tool: 'pkcs11' }>;

async function triesLeft(step: Step, key: KeyPlace): Promise<number | null> {
  if (key.tool === 'opensc') return await pivTriesLeft(step, key.place);
  const tokens = await tokensOf(step, key.module);
  return tokens.find(({ slot }) => slot === key.slot)?.pinTriesLeft ?? null;
}

/** OpenSC says so in English everywhere; where a card counts, its counter is the proof. */
const WRONG = /PIN code or key incorrect|Invalid PIN length|CKR_PIN_(?:INCORRECT|INVALID|LEN_RANGE)/;
const BLOCKED = /Authentication method blocked|CKR_PIN_LOCKED/;

function whyNone(reply: Outcome<Reply>, left: number | null, before: number | null): CardKeyTrial['result'] {
  const said = reply.ok ? reply.value.complaint : '';
  if (left === 0 || BLOCKED.test(said)) return 'pin-locked';
  const isCounted = left !== null && before !== null && left < before;
  return isCounted || WRONG.test(said) ? 'pin-wrong' : 'no-signature';
}
