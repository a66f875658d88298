import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { clientContextShowing, type Identity } from '../../../gather/host/trust-stores.ts';
import { say } from '../../../model/said.ts';
import type { Wish } from '../../../signin/authorization-code.ts';
import type { Values } from '../../options.ts';
import { UsageError } from '../../usage-error.ts';

/** Who signs in to what, and how; everything that the call says about it. */
export type Asked = {
  readonly wish: Wish;
  readonly by: 'browser' | 'device-code' | 'certificate' | 'smart-card';
  /** null unless a certificate is to be shown. */
  readonly identity: Identity | null;
};

/** Who it is, and a sign-in that lasts. Nothing else is asked for unless a service is named. */
const SCOPE = 'openid profile offline_access';

/** Other than the browser. */
const WAYS = ['certificate', 'smart-card', 'device-code'] as const;

const HOW_TO_REGISTER = say`sign-in needs an app of your organisation: --client-id <id>, or the environment variable SIGNIN_DOCTOR_CLIENT_ID; docs/sign-in.md says how to register one in five minutes`;

/** Reads the call; throws a UsageError for what is missing or contradicts itself. */
export function askedBy(values: Values, environment: NodeJS.ProcessEnv): Asked {
  const clientId = values['client-id'] ?? environment.SIGNIN_DOCTOR_CLIENT_ID;
  if (!clientId) throw new UsageError(HOW_TO_REGISTER);
  const { resource, user = null, certificate } = values;
  const scope = resource === undefined ? SCOPE : `${SCOPE} ${resource.replace(/\/$/, '')}/.default`;
  // The service writes ids in small letters, and its token must name this very app.
  const wish = { clientId: clientId.toLowerCase(), scope, user, claims: null };
  const [way = 'browser', another] = WAYS.filter((name) => values[name] !== undefined);
  if (another !== undefined) throw new UsageError(say`--${way} and --${another} are two ways; give one of them`);
  if (user === null && (way === 'smart-card' || way === 'certificate'))
    throw new UsageError(say`--${way} needs --user <address>, to find out who takes the certificate`);
  return { wish, by: way, identity: certificate === undefined ? null : identityIn(certificate, environment) };
}

/** From a PFX file, or a PEM file that holds certificate and key. The passphrase is in no argument, where others could read it. */
function identityIn(file: string, { SIGNIN_DOCTOR_CERTIFICATE_PASSPHRASE: passphrase }: NodeJS.ProcessEnv): Identity {
  try {
    const bytes = readFileSync(file);
    const isPfx = ['.pfx', '.p12'].includes(extname(file).toLowerCase());
    const text = bytes.toString('latin1');
    const identity = isPfx
      ? { pfx: bytes, ...(passphrase !== undefined && { passphrase }) }
      : { cert: text, key: text };
    clientContextShowing(identity);
    return identity;
  } catch (error) {
    const [why = ''] = error instanceof Error ? error.message.split('\n', 1) : [];
    throw new UsageError(say`--certificate ${file} cannot be used: ${why}`);
  }
}
