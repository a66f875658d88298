import { generateKeyPairSync } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import type { Strength } from '../../src/model/report.ts';
import { type Asked, askedForSignIn } from './asked-for-sign-in.ts';
import { startCardService } from './card-service.ts';
import { type CardStory, PIN, type Story, stories } from './card-stories.ts';
import { GOOD, writtenOn } from './issued-cards.ts';
import { type CardMake, insertCard } from './piv-card.ts';
import { causesNamed } from './program.ts';
import { serveRevocation } from './revocation-places.ts';
import { makeSoftCard } from './soft-card.ts';

/** What is tried: the story at this place in the list; or signing in with a good card that has so many tries left. */
export type Order = { readonly place: number } | { readonly signInWith: number };

/** What came of it, and how often a PIN was sent to the card. */
export type Told = { readonly pins: number } & ({ readonly causes: Readonly<Record<string, Strength>> } | Asked);

/**
 * Runs as the first process of a world, whose loopback and /run are its own: whatever it starts ends with it. So each service for
 * cards meets one card alone. One that met several could miss the next: pcscd looks into its reader every 0.4 s, and whoever resets
 * a card that was just pulled out makes it say "no card" before that look; a card that is put in by then is never noticed.
 */
async function main([folder = '', order = '']: readonly string[]): Promise<void> {
  console.log(JSON.stringify(await tellOf(folder, JSON.parse(order))));
  process.exit();
}

async function tellOf(folder: string, order: Order): Promise<Told> {
  if ('place' in order) {
    const story = stories[order.place];
    if (story === undefined) throw new Error(`there is no story ${order.place}`);
    return await tellStory(folder, story, `card-${order.place}`);
  }
  const card = { ...(await writtenOn(folder, GOOD)), triesLeft: order.signInWith, pin: PIN };
  return await withCard(card, askedForSignIn);
}

/** As often a PIN may be wrong. */
const FULL_TRIES = 3;

async function tellStory(folder: string, { desk, types }: Story, file: string): Promise<Told> {
  const ask = async (environment = {}) => ({ causes: await causesNamed(folder, types, environment) });
  if (typeof desk === 'object') {
    if (desk.issuerSays === 'good' || desk.issuerSays === 'revoked') await serveRevocation(folder);
    return await withCard(await makeOf(folder, desk, file), ask);
  }
  if (desk === 'no-card') await startCardService();
  if (desk === 'no-reader' || desk === 'soft-card') await startCardService(['--config', await withoutReaders()]);
  return { ...(await ask(desk === 'soft-card' ? await makeSoftCard(await writtenOn(folder, GOOD)) : {})), pins: 0 };
}

/** A folder of settings that names no reader. */
async function withoutReaders(): Promise<string> {
  await mkdir('/run/no-readers');
  return '/run/no-readers';
}

async function makeOf(folder: string, desk: CardStory, file: string): Promise<CardMake> {
  const { certificate, key } = await writtenOn(folder, file, desk.certificate?.key);
  if (desk.isDamaged) certificate.fill(0, 4, 60);
  const otherKey = () => generateKeyPairSync('rsa', { modulusLength: 2_048 }).privateKey;
  return {
    ...(desk.isEmpty ? {} : { certificate }),
    ...{ triesLeft: desk.triesLeft ?? FULL_TRIES, pin: PIN, key: desk.hasOtherKey ? otherKey() : key },
    ...{ isSilent: desk.isSilent ?? false, ...(desk.isPulledAt === undefined ? {} : { isPulledAt: desk.isPulledAt }) },
  };
}

/** What comes of it while this card lies in the reader. */
async function withCard<T>(make: CardMake, act: () => Promise<T>): Promise<T & { readonly pins: number }> {
  const service = await startCardService();
  const card = await insertCard(make);
  // Also of a card that was there before the first look, of which no other line tells.
  await service.logged('Card ATR:');
  const came = await act();
  return { ...came, pins: card.pinsTried() };
}

await main(process.argv.slice(2));
