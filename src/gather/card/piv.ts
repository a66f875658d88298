import type { CardFacts } from '../../model/card.ts';
import type { Outcome } from '../../model/failure.ts';
import type { Certificate } from '../certificates/certificate.ts';
import type { Context, Step } from '../check.ts';
import { within } from '../time-limit.ts';
import { type Card, unread, withCertificate } from './card.ts';
import { certificateIn } from './card-certificate.ts';
import { answersIn, type CardAnswer, readersIn } from './opensc-output.ts';

/** A card answers in a tenth of a second, a slow one in one; longer is silence. */
const CARD_MS = 6_000;

const CHOOSE_PIV = '00:A4:04:00:05:A0:00:00:03:08';
/** An empty VERIFY: tells how many tries the PIN has left, and spends none. @see NIST SP 800-73-4 part 2, section 3.2.1 */
const ASK_TRIES = '00:20:00:80';
const GET_CERTIFICATE = '00:CB:3F:FF:05:5C:03:5F:C1:05:00';

const DONE = 0x9000;
const NOT_FOUND = 0x6a82;
const LOCKED = 0x6983;

/** OpenSC's name for the key that belongs to the certificate for signing in. */
const KEY_ID = '01';

/** The readers of this computer. Status 0 also where the service for cards does not run: then there are none. */
export async function readersHere({ host, signal }: Step): Promise<Outcome<ReturnType<typeof readersIn>>> {
  const listed = await host.run('opensc-tool', ['--list-readers'], signal);
  return listed.ok ? { ok: true, value: readersIn(listed.value) } : listed;
}

/** What a PIV card tells without its PIN. `place`: which reader, counted from 0. */
export async function readPivCard(context: Context, place: number, reader: string): Promise<Card> {
  const said = await send(context, place, [CHOOSE_PIV, ASK_TRIES, GET_CERTIFICATE]);
  if (!said.ok && said.failure.word === 'timed-out') return unread(context, reader, 'silent');
  const [chosen, pin, object] = said.ok ? said.value : [];
  if (object === undefined && (await isGone(context, place))) return unread(context, reader, 'removed');
  if (chosen?.status !== DONE) return unread(context, reader, 'other');
  const facts: Omit<CardFacts, 'certificate'> = { reader, form: 'piv', pinTriesLeft: triesIn(pin) };
  return withCertificate(context, facts, { tool: 'opensc', place, id: KEY_ID }, certificateFrom(object));
}

/** How many tries the PIN has left, asked anew; null when the card does not say. */
export async function pivTriesLeft(context: Step, place: number): Promise<number | null> {
  const said = await send(context, place, [CHOOSE_PIV, ASK_TRIES]);
  return said.ok ? triesIn(said.value[1]) : null;
}

async function send(
  { host, signal }: Step,
  place: number,
  commands: readonly string[],
): Promise<Outcome<readonly CardAnswer[]>> {
  const args = ['--reader', String(place), ...commands.flatMap((command) => ['--send-apdu', command])];
  const said = await host.run('opensc-tool', args, within(CARD_MS, signal));
  return said.ok ? { ok: true, value: answersIn(said.value) } : said;
}

/** The service for cards looks into its readers a few times a second, on a busy computer later. */
const LOOK_EVERY_MS = 250;
const MOST_LOOKS = 8;

/** Whether a card that failed has left its reader; that it has, may be noticed only after it failed. */
export async function isGone(context: Step, place: number): Promise<boolean> {
  for (let look = 0; look < MOST_LOOKS && !context.signal.aborted; look += 1) {
    if (look > 0) await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    const readers = await readersHere(context);
    if (readers.ok && readers.value[place]?.hasCard !== true) return true;
  }
  return false;
}

/** 0x63Cn: n tries are left. */
function triesIn(pin: CardAnswer | undefined): number | null {
  if (pin === undefined) return null;
  if (pin.status === LOCKED) return 0;
  return pin.status >> 4 === 0x63c ? pin.status & 0xf : null;
}

function certificateFrom(object: CardAnswer | undefined): Certificate | 'none' | 'unreadable' | null {
  if (object?.status === NOT_FOUND) return 'none';
  return object?.status === DONE ? (certificateIn(object.bytes) ?? 'unreadable') : null;
}
