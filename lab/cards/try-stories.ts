import { type ChildProcess, spawn } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Asked, askedForSignIn } from './asked-for-sign-in.ts';
import { PIN, type Story, stories } from './card-stories.ts';
import { issueCards } from './issued-cards.ts';
import { type CardMake, insertCard } from './piv-card.ts';
import { cardsSeen, causesNamed, isSoon, until } from './program.ts';
import { serveRevocation } from './revocation-places.ts';
import { makeSoftCard } from './soft-card.ts';

/** Told of each story: the root causes that the program named, and how often a PIN was sent to the card. */
export type Told = { readonly story: string; readonly causes: readonly string[]; readonly pins: number };

/** By the tries that the card has left: how signing in with it ended, and how often a PIN was sent to it. */
export type SignIns = Readonly<Record<number, Asked & { readonly pins: number }>>;

/** Runs in a world of its own, where nothing else uses /run/pcscd; the folder for certificates is the first argument. */
const [folder = ''] = process.argv.slice(2);

/** As often a PIN may be wrong. */
const FULL_TRIES = 3;

/** A card is seen within a second; these looks take fifteen. */
const LOOKS_FOR_CARD = 300;
const MOST_INSERTIONS = 5;

await mkdir('/run/pcscd', { recursive: true });
await mkdir(join(folder, 'no-readers'), { recursive: true });
const cards = await issueCards(folder);
const otherKey = generateKeyPairSync('rsa', { modulusLength: 2_048 }).privateKey;
const stopRevocation = await serveRevocation(folder);
const softCard = await makeSoftCard(folder, cards.good);
const told: Told[] = [];
const signIns: Record<number, SignIns[number]> = {};
for (const desk of ['no-service', 'no-reader', 'reader'] as const) {
  const daemon = desk === 'no-service' ? undefined : startService(desk === 'no-reader');
  if (daemon !== undefined) await until(async () => desk === 'no-reader' || (await cardsSeen()) === 0);
  for (const story of stories.filter((one) => deskOf(one) === desk)) told.push(await tryOut(story));
  if (desk === 'reader') for (const left of [1, 2]) signIns[left] = await signInWith(left);
  if (daemon !== undefined) await stop(daemon);
}
stopRevocation();
console.log(JSON.stringify({ told, signIns }));

function deskOf({ desk }: Story): 'no-service' | 'no-reader' | 'reader' {
  if (desk === 'soft-card') return 'no-reader';
  return desk === 'no-service' || desk === 'no-reader' ? desk : 'reader';
}

function startService(withoutReader: boolean): ChildProcess {
  return spawn('pcscd', ['--foreground', ...(withoutReader ? ['--config', join(folder, 'no-readers')] : [])], {
    stdio: 'ignore',
  });
}

/** The next one starts only when this one has left its socket. */
async function stop(daemon: ChildProcess): Promise<void> {
  const ended = once(daemon, 'exit');
  daemon.kill();
  await ended;
}

async function tryOut({ story, desk, types }: Story): Promise<Told> {
  if (typeof desk === 'string') {
    const environment = desk === 'soft-card' ? softCard : {};
    return { story, causes: await causesNamed(folder, types, environment), pins: 0 };
  }
  const { certificate, key } = cards.of(story);
  if (desk.isDamaged) certificate.fill(0, 4, 60);
  const make: CardMake = {
    ...(desk.isEmpty ? {} : { certificate }),
    ...{ triesLeft: desk.triesLeft ?? FULL_TRIES, pin: PIN, key: desk.hasOtherKey ? otherKey : key },
    ...{ isSilent: desk.isSilent ?? false, ...(desk.isPulledAt === undefined ? {} : { isPulledAt: desk.isPulledAt }) },
  };
  const { came, pins } = await withCard(make, () => causesNamed(folder, types));
  return { story, causes: came, pins };
}

async function signInWith(triesLeft: number): Promise<SignIns[number]> {
  const { came, pins } = await withCard({ ...cards.good, triesLeft, pin: PIN }, askedForSignIn);
  return { ...came, pins };
}

/** What comes of it while this card lies in the reader, and how often it was sent a PIN. */
async function withCard<T>(
  make: CardMake,
  act: () => Promise<T>,
): Promise<{ readonly came: T; readonly pins: number }> {
  const card = await inserted(make);
  const came = await act();
  await card.remove();
  await until(async () => (await cardsSeen()) === 0);
  return { came, pins: card.pinsTried() };
}

/** The reader now and then does not notice a card on a busy machine; as people do, it is taken out then and put in again. */
async function inserted(make: CardMake, triesLeft = MOST_INSERTIONS): Promise<Awaited<ReturnType<typeof insertCard>>> {
  const card = await insertCard(make);
  if (await isSoon(async () => (await cardsSeen()) === 1, LOOKS_FOR_CARD)) return card;
  await card.remove();
  if (triesLeft <= 1) throw new Error('the service for cards does not see the card');
  return await inserted(make, triesLeft - 1);
}
