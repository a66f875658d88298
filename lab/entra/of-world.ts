import { randomBytes } from 'node:crypto';
import type { SignIn } from '../../scenarios/scenario.ts';
import { cardTrust } from './cards.ts';
import { apps, registered } from './data/apps.ts';
import { type Entra, newEntra } from './entra.ts';
import { makeKeys } from './signing-key.ts';
import { STS_CERTIFICATE_PORT } from './sts-port.ts';

export { listenerFor } from './listener.ts';

/** The stand-in under the real names. Signs with the lab's key. */
export const entraOfWorld = (folder: string, key: string, { fault, clientIds = [] }: SignIn): Entra =>
  newEntra({
    now: () => new Date(),
    random: randomBytes,
    origins: {
      login: 'https://login.microsoftonline.com',
      gov: 'https://login.microsoftonline.us',
      sts: 'https://sts.fabrikam.com',
      certauth: 'https://certauth.login.microsoftonline.com',
      stscert: `https://sts.fabrikam.com:${STS_CERTIFICATE_PORT}`,
    },
    keys: makeKeys(key),
    apps: [...apps, ...clientIds.map((id) => registered(id))],
    cards: cardTrust(folder),
    fault,
  });
