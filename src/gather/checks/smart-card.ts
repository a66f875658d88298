import type { CardFacts } from '../../model/card.ts';
import type { Evidence } from '../../model/evidence.ts';
import { cardCertificateFacts, certificateIn } from '../card/card-certificate.ts';
import { readersByCertutil } from '../card/certutil-output.ts';
import { answersIn, type CardAnswer, readersIn } from '../card/opensc-output.ts';
import type { Check, Context } from '../check.ts';
import { seenBy } from '../seen.ts';
import { within } from '../time-limit.ts';

const ID = 'smart-card';

/** A card answers in a tenth of a second, a slow one in one; longer is silence. */
const CARD_MS = 6_000;

/** Chooses PIV, asks how many tries the PIN has left (an empty VERIFY, which spends none), reads the certificate for signing in. */
const COMMANDS = ['00:A4:04:00:05:A0:00:00:03:08', '00:20:00:80', '00:CB:3F:FF:05:5C:03:5F:C1:05:00'];

const DONE = 0x9000;
const NOT_FOUND = 0x6a82;
const LOCKED = 0x6983;

/** Readers, the cards in them and the certificates on these, without any PIN. OpenSC does the talking, in a process of its own. */
export const smartCard: Check = {
  id: ID,
  title: 'Smart card',
  timeoutMs: 12_000,
  async run(context) {
    const seen = seenBy(ID, context);
    const listed = await context.host.run('opensc-tool', ['--list-readers'], context.signal);
    if (!listed.ok && context.host.platform === 'win32') {
      const read = await byWindows(context);
      if (read !== undefined) return read;
    }
    if (!listed.ok) {
      const why =
        listed.failure.word === 'not-found'
          ? 'OpenSC is not installed, by which cards are read'
          : `OpenSC could not list the readers: ${listed.failure.word.replaceAll('-', ' ')}`;
      return [{ kind: 'check-not-run', ...seen, check: ID, status: 'failed', why }];
    }
    const readers = readersIn(listed.value);
    const cards: CardFacts[] = [];
    // One after the other: readers on one line may be busy with each other.
    for (const [place, { name, hasCard }] of readers.entries())
      if (hasCard) cards.push(await cardIn(context, place, name));
    return [
      { kind: 'card-readers-listed', ...seen, readers },
      ...cards.map((card): Evidence => ({ kind: 'card-read', ...seen, ...card })),
    ];
  },
  summarise(evidence) {
    const readers = evidence.flatMap((seen) => (seen.kind === 'card-readers-listed' ? seen.readers : []));
    const cards = evidence.flatMap((seen) => (seen.kind === 'card-read' ? [inWords(seen)] : []));
    if (cards.length > 0) return cards.join('; ');
    return readers.length === 0 ? 'No reader is connected' : 'No card is in the reader';
  },
};

/** Windows itself tells readers and cards; `-silent` keeps it from asking for a PIN. What is on a card it only tells in its own words. */
async function byWindows(context: Context): Promise<readonly Evidence[] | undefined> {
  const seen = seenBy(ID, context);
  const readers = readersByCertutil(await context.host.run('certutil', ['-scinfo', '-silent'], context.signal));
  if (readers === undefined) return undefined;
  const unread = { pinTriesLeft: null, certificate: null };
  return [
    {
      kind: 'card-readers-listed',
      ...seen,
      readers: readers.map(({ name, hasCard }) => ({ name, hasCard })),
    },
    ...readers
      .filter(({ hasCard }) => hasCard)
      .map(({ name, isSilent }): Evidence => {
        return { kind: 'card-read', ...seen, reader: name, form: isSilent ? 'silent' : 'other', ...unread };
      }),
  ];
}

async function cardIn(context: Context, place: number, reader: string): Promise<CardFacts> {
  const args = ['--reader', String(place), ...COMMANDS.flatMap((command) => ['--send-apdu', command])];
  const said = await context.host.run('opensc-tool', args, within(CARD_MS, context.signal));
  const { user } = context.question;
  const typed = user === null ? {} : { typed: user };
  const unread = { reader, pinTriesLeft: null, certificate: null, ...typed };
  if (!said.ok) return { ...unread, form: said.failure.word === 'timed-out' ? 'silent' : 'other' };
  const [chosen, pin, object] = answersIn(said.value);
  if (chosen?.status !== DONE) return { ...unread, form: 'other' };
  return { ...unread, form: 'piv', pinTriesLeft: triesIn(pin), certificate: certificateFrom(object, context) };
}

/** 0x63Cn: n tries are left. */
function triesIn(pin: CardAnswer | undefined): number | null {
  if (pin === undefined) return null;
  if (pin.status === LOCKED) return 0;
  return pin.status >> 4 === 0x63c ? pin.status & 0xf : null;
}

function certificateFrom(object: CardAnswer | undefined, context: Context): CardFacts['certificate'] {
  if (object?.status === NOT_FOUND) return 'none';
  if (object?.status !== DONE) return null;
  const certificate = certificateIn(object.bytes);
  return certificate === null ? 'unreadable' : cardCertificateFacts(certificate, context);
}

function inWords({ reader, form, pinTriesLeft, certificate }: CardFacts): string {
  if (form === 'silent') return `the card in ${reader} does not answer`;
  if (form === 'other') return `the card in ${reader} could not be read further`;
  const tries = pinTriesLeft === null ? '' : `, ${pinTriesLeft} tries for the PIN left`;
  if (certificate === null || typeof certificate === 'string')
    return `the card in ${reader}: certificate ${certificate ?? 'not looked at'}${tries}`;
  return `the card in ${reader}: certificate of ${certificate.issuerName}, until ${certificate.notAfter.slice(0, 10)}${tries}`;
}
