import type { DeviceFacts, DeviceTool } from '../../model/device.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { Outcome } from '../../model/failure.ts';
import { type Said, say, wordsAs } from '../../model/said.ts';
import type { Check, Context } from '../check.ts';
import { AAD_LOG, aadEvents } from '../device/aad-events.ts';
import { accountFacts } from '../device/account-name.ts';
import { dsregcmdFacts } from '../device/dsregcmd.ts';
import { deviceInWords } from '../device/in-words.ts';
import { INTUNE_REGISTRATION, intuneFacts } from '../device/intune-linux.ts';
import { appSsoFacts, enrolmentFacts } from '../device/macos-device.ts';
import { timeServiceFacts } from '../device/time-service.ts';
import { seenBy } from '../seen.ts';

const ID = 'device-state';

/** One attempt to sign in leaves some ten events; these reach back over the last few. */
const EVENTS_ASKED = 64;

/** The newest that tell of something wrong; older ones say the same again. */
const EVENTS_TOLD = 16;

/** The door by which apps on Linux reach Microsoft's identity broker; it is there where the broker is installed. */
const LINUX_BROKER = '/usr/share/dbus-1/services/com.microsoft.identity.broker1.service';

type Read = { readonly by: DeviceTool; readonly facts: DeviceFacts };

/** How this computer belongs to an organisation, and what its own tools say of signing in. */
export const deviceState: Check = {
  id: ID,
  title: 'This computer in its organisation',
  // Windows itself tests the way to the service before it answers, under the system's account.
  timeoutMs: 12_000,
  skip: ({ host }) =>
    host.platform in SYSTEMS ? undefined : say`not Windows, macOS or Linux, so no tool of the system tells it`,
  async run(context) {
    const seen = seenBy(ID, context);
    const { reads, events = [], why } = (await SYSTEMS[context.host.platform]?.(context)) ?? NOTHING;
    const told = reads.filter(({ facts }) => Object.keys(facts).length > 0);
    if (told.length + events.length === 0) {
      const [status, reason] = why === undefined ? (['failed', say`no tool of the system answered`] as const) : why;
      return [{ kind: 'check-not-run', ...seen, check: ID, status, ...wordsAs('why', reason) }];
    }
    return [
      ...told.map(({ by, facts }): Evidence => {
        return { kind: 'device-state-read', ...seen, by, facts: withTyped(facts, context.question.user) };
      }),
      ...events.map((event): Evidence => ({ kind: 'event-read', ...seen, log: 'aad', ...event })),
    ];
  },
  summarise: (evidence) => deviceInWords(evidence),
};

/** Why nothing was told, where nothing being there is an answer. */
type Found = {
  readonly reads: readonly Read[];
  readonly events?: ReturnType<typeof aadEvents>;
  readonly why?: readonly ['skipped' | 'failed', Said];
};

const NOTHING: Found = { reads: [] };

const SYSTEMS: Readonly<Partial<Record<NodeJS.Platform, (context: Context) => Promise<Found>>>> = {
  win32: onWindows,
  darwin: onMac,
  linux: onLinux,
};

async function onWindows({ host, signal }: Context): Promise<Found> {
  const newest = [`/c:${EVENTS_ASKED}`, '/rd:true', '/f:xml'];
  const [state, account, time, events] = await Promise.all([
    host.run('dsregcmd', ['/status'], signal),
    host.run('whoami', ['/upn'], signal),
    host.run('w32tm', ['/query', '/status'], signal),
    host.run('wevtutil', ['qe', AAD_LOG, ...newest], signal),
  ]);
  return {
    reads: [
      { by: 'dsregcmd', facts: dsregcmdFacts(textOf(state)) },
      { by: 'whoami', facts: accountFacts(account) },
      { by: 'w32tm', facts: timeServiceFacts(time) },
    ],
    events: aadEvents(textOf(events)).slice(0, EVENTS_TOLD),
  };
}

/** To compare: rules see evidence alone. */
const withTyped = (facts: DeviceFacts, user: string | null): DeviceFacts =>
  user === null || facts.account === undefined ? facts : { ...facts, typed: user };

async function onMac({ host, signal }: Context): Promise<Found> {
  const [sso, enrolment] = await Promise.all([
    host.run('app-sso', ['platform', '-s'], signal),
    host.run('profiles', ['status', '-type', 'enrollment'], signal),
  ]);
  return {
    reads: [
      { by: 'app-sso', facts: appSsoFacts(textOf(sso)) },
      { by: 'profiles', facts: enrolmentFacts(textOf(enrolment)) },
    ],
  };
}

async function onLinux({ host, signal }: Context): Promise<Found> {
  const [registration, broker] = await Promise.all([
    host.readText(`${host.environment.HOME ?? ''}/${INTUNE_REGISTRATION}`, signal),
    host.readText(LINUX_BROKER, signal),
  ]);
  if (!registration.ok && !broker.ok)
    return { reads: [], why: ['skipped', say`not Windows, and nothing of Intune or its identity broker is installed`] };
  return { reads: [{ by: 'intune', facts: intuneFacts(textOf(registration)) }] };
}

const textOf = (printed: Outcome<string>): string => (printed.ok ? printed.value : '');
