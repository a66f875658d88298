import { randomBytes } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { certificateFile, forAuthority, forServer, issueAll, keyFile } from '../authority.ts';
import { newOwnFolder } from '../own-folder.ts';
import { cardIssuerFiles, cardOrders, cardTrust } from './cards.ts';
import { type App, apps } from './data/apps.ts';
import { type Entra, newEntra } from './entra.ts';
import { asksForCertificate, type Place, places } from './exchange.ts';
import type { Fault } from './faults.ts';
import { listenerFor } from './listener.ts';
import { makeKeys } from './signing-key.ts';

export type Wishes = {
  /** The first of five ports in a row; any five unless told. */
  readonly port?: number | undefined;
  readonly fault?: Fault | undefined;
  readonly apps?: readonly App[];
  readonly now?: () => Date;
  readonly random?: (bytes: number) => Buffer;
};

/** A stand-in that runs, and where it is. */
export type Served = {
  readonly origins: Readonly<Record<Place, string>>;
  /** Holds `root.pem`, the cards, and the one key that belongs to all of them. Goes away with the stand-in. */
  readonly folder: string;
  readonly rootFile: string;
  readonly keyFile: string;
  readonly close: () => Promise<void>;
};

/** Starts the stand-in on 127.0.0.1. Clients reach it as `localhost`, the one local name that browsers let have passkeys. */
export async function serve(wishes: Wishes = {}): Promise<Served> {
  const folder = await newOwnFolder('entra-stand-in');
  try {
    await makeCertificates(folder);
    return await listen(folder, wishes);
  } catch (error) {
    await rm(folder, { recursive: true });
    throw error;
  }
}

const makeCertificates = (folder: string): Promise<void> =>
  issueAll(folder, [
    { file: 'root', subject: '/O=Stand-in/CN=Stand-in Root', issuer: 'self', extensions: forAuthority, toDay: 365 },
    {
      file: 'server',
      subject: '/O=Stand-in/CN=localhost',
      issuer: 'root',
      extensions: forServer(['DNS:localhost', 'IP:127.0.0.1']),
    },
    ...cardOrders,
  ]);

async function listen(folder: string, wishes: Wishes): Promise<Served> {
  const [key, cert, ...ca] = await Promise.all(
    [keyFile(folder), certificateFile(folder, 'server'), ...cardIssuerFiles(folder)].map((file) => readFile(file)),
  );
  const servers = places.map((place) =>
    createServer({ key, cert, ca, requestCert: asksForCertificate(place), rejectUnauthorized: false }),
  );
  const ports = await Promise.all(
    servers.map((server, i) => portOf(server, wishes.port === undefined ? 0 : wishes.port + i)),
  ).catch((error: unknown) => {
    for (const server of servers) server.close();
    throw error;
  });
  const origins = Object.fromEntries(places.map((place, i) => [place, `https://localhost:${ports[i]}`]));
  const entra = entraAt(origins as Served['origins'], folder, wishes);
  for (const [i, place] of places.entries()) servers[i]?.on('request', listenerFor(entra, place));
  return {
    origins: entra.origins,
    folder,
    rootFile: certificateFile(folder, 'root'),
    keyFile: keyFile(folder),
    close: () => close(servers, folder),
  };
}

const portOf = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });

const entraAt = (origins: Served['origins'], folder: string, wishes: Wishes): Entra =>
  newEntra({
    now: wishes.now ?? (() => new Date()),
    random: wishes.random ?? randomBytes,
    origins,
    keys: makeKeys(),
    apps: [...apps, ...(wishes.apps ?? [])],
    cards: cardTrust(folder),
    fault: wishes.fault,
  });

async function close(servers: readonly Server[], folder: string): Promise<void> {
  for (const server of servers) {
    server.close();
    server.closeAllConnections();
  }
  await rm(folder, { recursive: true, force: true });
}
