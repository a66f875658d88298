import { required } from '../endpoints/app.ts';
import { DEVICE_LIFETIME_MS } from '../endpoints/device.ts';
import { Refused } from '../refused.ts';
import type { Redeem } from './grant.ts';

/** @see RFC 8628 section 3.4 */
export const fromDeviceCode: Redeem = (turn, app) => {
  const { entra } = turn;
  const shown = required(turn, 'device_code');
  const device = entra.memory.devices.get(shown);
  if (device === undefined || device.standing.app !== app) throw new Refused(70018);
  if (entra.now().getTime() > device.issuedAt + DEVICE_LIFETIME_MS) throw new Refused(70020);
  if (device.outcome === 'pending') throw new Refused(70016);
  entra.memory.devices.delete(shown);
  if (device.outcome === 'declined') throw new Refused(65004);
  return device.outcome;
};
