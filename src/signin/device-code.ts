import type { Wish } from './authorization-code.ts';
import { isFields, textOf } from './fields.ts';
import { refusalOf, throwIfRefused } from './refusal.ts';
import { asForm, jsonIn, send } from './send.ts';
import type { Server } from './server.ts';
import { SignInError } from './sign-in-error.ts';
import type { Surroundings } from './surroundings.ts';

/** What the person types on any device. */
export type DeviceCode = {
  readonly userCode: string;
  readonly verificationUri: string;
  readonly deviceCode: string;
  readonly intervalSeconds: number;
  readonly expiresInSeconds: number;
};

/** Between two questions where the service names no time; also what `slow_down` adds. RFC 8628 sections 3.2, 3.5 */
const INTERVAL_SECONDS = 5;

/** Five seconds apart for the quarter of an hour that Entra's codes live, and as many again. */
const MOST_POLLS = 360;

/** @see RFC 8628 section 3.1 */
export function sendDeviceCodeRequest(
  world: Surroundings,
  server: Server,
  { clientId, scope, claims }: Wish,
): Promise<Response> {
  const endpoint = server.device_authorization_endpoint;
  if (endpoint === undefined)
    throw new SignInError('answer-malformed', 'The service names no address for device codes');
  return send(world, endpoint, asForm({ client_id: clientId, scope, ...(claims !== null && { claims }) }));
}

/** @see RFC 8628 section 3.2 */
export async function readDeviceCode(response: Response): Promise<DeviceCode> {
  await throwIfRefused(response);
  const body = await jsonIn(response);
  const fields = isFields(body) ? body : {};
  const [userCode, deviceCode] = [textOf(fields.user_code), textOf(fields.device_code)];
  const verificationUri = textOf(fields.verification_uri);
  if (userCode === '' || deviceCode === '' || !URL.canParse(verificationUri)) {
    throw new SignInError('answer-malformed', 'The answer holds no device code');
  }
  const seconds = (value: unknown, other: number): number => (Number(value) > 0 ? Number(value) : other);
  return {
    ...{ userCode, deviceCode, verificationUri },
    intervalSeconds: seconds(fields.interval, INTERVAL_SECONDS),
    expiresInSeconds: seconds(fields.expires_in, MOST_POLLS * INTERVAL_SECONDS),
  };
}

/** Asks once whether the person is done. @see RFC 8628 section 3.4 */
const sendDeviceCode = (world: Surroundings, server: Server, wish: Wish, deviceCode: string): Promise<Response> =>
  send(
    world,
    server.token_endpoint,
    asForm({
      grant_type: 'urn:ietf:params:oauth:grant-type:device_code',
      client_id: wish.clientId,
      device_code: deviceCode,
    }),
  );

/** Asks at the pace that the service wants until it answers something else than "wait". Gives that answer, whatever it is. */
export async function pollDeviceCode(
  world: Surroundings,
  server: Server,
  wish: Wish,
  code: DeviceCode,
): Promise<Response> {
  const endsAt = world.now().getTime() + code.expiresInSeconds * 1000;
  let intervalSeconds = code.intervalSeconds;
  for (let polls = 0; polls < MOST_POLLS; polls++) {
    await world.wait(intervalSeconds * 1000, world.signal);
    if (world.now().getTime() >= endsAt) break;
    const response = await sendDeviceCode(world, server, wish, code.deviceCode);
    const said = await refusalIn(response);
    if (said !== 'authorization_pending' && said !== 'slow_down') return response;
    if (said === 'slow_down') intervalSeconds += INTERVAL_SECONDS;
  }
  throw new SignInError('code-expired', 'The code ran out before it was used');
}

async function refusalIn(response: Response): Promise<string> {
  try {
    await throwIfRefused(response);
    return '';
  } catch (error) {
    return (error instanceof SignInError && refusalOf(error)?.error) || '';
  }
}
