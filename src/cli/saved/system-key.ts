import { randomBytes } from 'node:crypto';

/** Under which name people find it in their key store. */
const SERVICE = 'signin-doctor';
const ENTRY = 'key of saved sign-ins';

/** A key store that asks the person to unlock it gets time for that. */
const LIMIT_MS = 60_000;

/** 256 bits, as AES-256 wants. */
const KEY_BYTES = 32;

/** The key that only this person's system gives out. null: no key store here, or it is closed. */
export type SystemKey = {
  /** Makes one where there is none yet. */
  get(): Promise<Buffer | null>;
  /** The one that is there already. */
  find(): Promise<Buffer | null>;
  remove(): Promise<void>;
};

/** Kept by the Credential Manager of Windows, the Keychain of macOS, the Secret Service of Linux. */
export const systemKey: SystemKey = {
  async get() {
    const entry = await entryOf();
    const known = await keyIn(entry);
    if (known !== null || entry === undefined) return known;
    const fresh = randomBytes(KEY_BYTES);
    return await entry.setPassword(fresh.toString('base64'), AbortSignal.timeout(LIMIT_MS)).then(
      () => fresh,
      () => null,
    );
  },
  find: async () => keyIn(await entryOf()),
  async remove() {
    await (await entryOf())?.deletePassword(AbortSignal.timeout(LIMIT_MS)).catch(() => {});
  },
};

/** The library is a native part that not every system has. The kernel's own keyring forgets with the next start. */
async function entryOf() {
  try {
    const { AsyncEntry } = await import('@napi-rs/keyring');
    return new AsyncEntry(SERVICE, ENTRY, { linux: { store: 'secret-service' } });
  } catch {
    return undefined;
  }
}

async function keyIn(entry: Awaited<ReturnType<typeof entryOf>>): Promise<Buffer | null> {
  const text = await entry?.getPassword(AbortSignal.timeout(LIMIT_MS)).catch(() => null);
  const key = Buffer.from(text ?? '', 'base64');
  return key.length === KEY_BYTES ? key : null;
}
