import type { Context } from '../check.ts';
import type { Identities } from './redact.ts';

const isText = (value: string | undefined): value is string => value !== undefined && value.trim() !== '';

/** Who is at this computer and what it is called, for `redact`. Never fails; what cannot be learnt is left out. */
export async function identitiesOf({ host, question, signal }: Context): Promise<Identities> {
  const { USER, LOGNAME, USERNAME, COMPUTERNAME, HOSTNAME } = host.environment;
  const file = host.platform === 'linux' ? await host.readText('/etc/hostname', signal) : undefined;
  const names = [COMPUTERNAME, HOSTNAME, file?.ok ? file.value : undefined].filter(isText).map((name) => name.trim());
  return {
    user: question.user,
    accountNames: [USER, LOGNAME, USERNAME].filter(isText),
    // With and without its domain.
    computerNames: [...new Set(names.flatMap((name) => [name, name.split('.')[0] ?? name]))],
  };
}
