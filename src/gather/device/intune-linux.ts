import type { DeviceFacts } from '../../model/device.ts';

/** Where Intune for Linux notes, in the home of the person, what it registered. */
export const INTUNE_REGISTRATION = '.config/intune/registration.toml';

/**
 * What that file says. `aad_device_hint`: the organisation knows this computer; `device_hint`: it also manages it;
 * `account_hint`: who signed in.
 */
export function intuneFacts(toml: string): DeviceFacts {
  const hint = (name: string): string | undefined =>
    new RegExp(String.raw`^\s*${name}\s*=\s*["']([^"'\r\n]{1,200})["']`, 'm').exec(toml)?.[1];
  const account = hint('account_hint');
  return {
    join: hint('aad_device_hint') === undefined ? 'none' : 'cloud',
    management: hint('device_hint') === undefined ? 'not-enrolled' : 'enrolled',
    ...(account === undefined ? {} : { account }),
  };
}
