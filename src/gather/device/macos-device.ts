import type { DeviceFacts } from '../../model/device.ts';

/** Names of states in which the Mac asks the person to register or to sign in again; `POUserStateNormal` is neither. */
const UNREGISTERED = /POUserState\w*(?:Registration|KeyInvalid|Binding)/;

const UNFINISHED = { phase: 'registration', clientCode: null, failedTests: [] } as const;

/**
 * What `app-sso platform -s` says: sections with a title, each holding JSON that newer versions extend. Only a few names are
 * read, wherever they stand. Empty where single sign-on for the platform is not set up.
 */
export function appSsoFacts(text: string): DeviceFacts {
  const registered = /"registrationCompleted"\s*:\s*(true|false)/.exec(text)?.[1];
  if (registered === undefined) return {};
  const state = /"state"\s*:\s*"([^"]{1,80})"/.exec(text)?.[1] ?? '';
  const account = /"loginUserName"\s*:\s*"([^"\s]{1,200}@[^"\s]{1,200})"/.exec(text)?.[1];
  const isKnown = registered === 'true' && !UNREGISTERED.test(state);
  return {
    join: isKnown ? 'cloud' : 'none',
    // The organisation set it up, so somebody began: it only was not brought to its end.
    ...(isKnown ? {} : { joinAttempt: { ...UNFINISHED, serverCode: state || null } }),
    ...ticketIn(text),
    ...(account === undefined ? {} : { account }),
  };
}

/** `2026-09-08T12:34:56Z (Not Expired)`. */
function ticketIn(text: string): Pick<DeviceFacts, 'ticket'> {
  const mark = /^\s*\d{4}-\d\d-\d\dT[\d:.]+Z?\s*\((Not )?Expired\)/m.exec(text);
  if (mark !== null) return { ticket: mark[1] === undefined ? 'run-out' : 'present' };
  return /^SSO Tokens:\s*\(?null\)?\s*$/m.test(text) ? { ticket: 'missing' } : {};
}

/** What `profiles status -type enrollment` says. */
export function enrolmentFacts(text: string): DeviceFacts {
  const said = /^MDM enrollment:\s*(Yes|No)/im.exec(text)?.[1]?.toLowerCase();
  return said === undefined ? {} : { management: said === 'yes' ? 'enrolled' : 'not-enrolled' };
}
