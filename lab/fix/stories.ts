import type { World } from '../../scenarios/scenario.ts';

/** A broken world that `fix` puts right. */
export type Story = {
  readonly story: string;
  readonly world: World;
  readonly cause: string;
  /** The remedies that are offered, and what becomes of each. */
  readonly remedies: Readonly<Record<string, string>>;
  /** What may change: every byte below these paths has to come back. */
  readonly watched: readonly string[];
  /** Pieces of arguments of `fix`, such as a remedy by name. */
  readonly args?: readonly string[];
};

export const stories: Readonly<Record<string, Story>> = {
  'hosts-file-loopback': {
    story: 'A line of the hosts file sends the sign-in name to this computer.',
    world: { hostsFile: ['127.0.0.1 login.microsoftonline.com'] },
    cause: 'hosts-file-override',
    remedies: { 'comment-out-hosts-lines': 'helped' },
    watched: ['/etc'],
  },
  'hosts-file-shared-line': {
    story: 'A line of Windows, without an end, pins the sign-in name, Teams and a printer.',
    world: { hostsFile: ['203.0.113.99\tlogin.microsoftonline.com TEAMS.microsoft.com printer # old\r', '#end'] },
    cause: 'hosts-file-override',
    remedies: { 'comment-out-hosts-lines': 'helped' },
    watched: ['/etc'],
  },
};
