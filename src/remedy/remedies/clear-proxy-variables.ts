import { proxyAddress } from '../../gather/proxy/proxy-address.ts';
import { deadProxies } from '../dead-proxy.ts';
import { type FileKind, withoutProxyVariables } from '../edits/proxy-variables.ts';
import { registryValues, withoutValue } from '../registry.ts';
import type { Deed, Look, Plan, Remedy } from '../remedy.ts';

/** Where people and tools set variables for their own sessions, below the home folder. */
const OF_THE_PERSON = [
  ...['.profile', '.bash_profile', '.bash_login', '.bashrc', '.zshenv', '.zprofile', '.zshrc', '.pam_environment'],
  ...['.xprofile', '.xsessionrc'],
];

const OF_EVERYBODY = ['/etc/environment', '/etc/profile'];

export const clearProxyVariables: Remedy = {
  id: 'clear-proxy-variables',
  title: 'Take the dead proxy out of the environment variables',
  changes: 'Lines that set HTTPS_PROXY and its like to a proxy that does not answer become comments.',
  mayBreak: 'A program that needs this proxy, once it runs again, no longer finds it.',
  undo: 'The old files are kept and come back to the byte.',
  provenBy: 'proxy-settings',
  ways: [
    {
      system: 'linux',
      needsAdmin: true,
      runs: ['# in front of lines of /etc/environment, /etc/profile, /etc/profile.d/*.sh, /etc/environment.d/*.conf'],
      plan: (look) => planFor(look, true),
    },
    {
      system: 'linux',
      needsAdmin: false,
      runs: ['# in front of lines of ~/.profile, ~/.bashrc, ~/.config/environment.d/*.conf and their like'],
      plan: (look) => planFor(look, false),
    },
    {
      system: 'darwin',
      needsAdmin: false,
      runs: ['# in front of lines of ~/.zprofile, ~/.zshrc, ~/.profile and their like'],
      plan: (look) => planFor(look, false),
    },
    {
      system: 'win32',
      needsAdmin: false,
      runs: [String.raw`reg delete HKCU\Environment /v HTTPS_PROXY /f`],
      plan: planForWindows,
    },
  ],
};

/** All files at once: while one of them still sets the proxy, nothing is proven. Those of everybody need an admin. */
async function planFor(look: Look, withEverybodys: boolean): Promise<Plan | undefined> {
  const dead = deadProxies(look.evidence, 'environment');
  if (dead.length === 0) return undefined;
  const everybodys = await cleaned(look, dead, [
    ...OF_EVERYBODY,
    ...(await below(look, '/etc/profile.d', '.sh')),
    ...(await below(look, '/etc/environment.d', '.conf')),
  ]);
  const own = await cleaned(look, dead, await filesOfThePerson(look));
  if (withEverybodys !== everybodys.deeds.length > 0) return undefined;
  const deeds = [...everybodys.deeds, ...own.deeds];
  const forgets = [...new Set([...everybodys.variables, ...own.variables])];
  return deeds.length === 0 ? undefined : { deeds, forgets };
}

async function filesOfThePerson(look: Look): Promise<readonly string[]> {
  const { HOME, XDG_CONFIG_HOME } = look.environment;
  if (HOME === undefined) return [];
  const settings = XDG_CONFIG_HOME || `${HOME}/.config`;
  return [
    ...OF_THE_PERSON.map((name) => `${HOME}/${name}`),
    ...(await below(look, `${settings}/environment.d`, '.conf')),
  ];
}

const below = async (look: Look, folder: string, ending: string): Promise<readonly string[]> =>
  (await look.namesIn(folder)).filter((name) => name.endsWith(ending)).map((name) => `${folder}/${name}`);

async function cleaned(
  look: Look,
  dead: readonly string[],
  paths: readonly string[],
): Promise<{ readonly deeds: readonly Deed[]; readonly variables: readonly string[] }> {
  const deeds: Deed[] = [];
  const variables: string[] = [];
  for (const path of paths) {
    const before = await look.bytesOf(path);
    if (before === undefined) continue;
    const { after, variables: names } = withoutProxyVariables(before, dead, kindOf(path));
    if (names.length === 0) continue;
    deeds.push({ kind: 'file', path, before, after });
    variables.push(...names);
  }
  return { deeds, variables };
}

/** `/etc/environment`, `.pam_environment` and `environment.d` are no scripts. */
const kindOf = (path: string): FileKind => (/environment$|\.conf$/.test(path) ? 'list' : 'script');

const VARIABLES = ['HTTPS_PROXY', 'HTTP_PROXY', 'ALL_PROXY'];
const KEY = String.raw`HKCU\Environment`;

/** The person's own variables; those of the machine are set by an admin on purpose. */
async function planForWindows(look: Look): Promise<Plan | undefined> {
  const dead = deadProxies(look.evidence, 'environment');
  if (dead.length === 0) return undefined;
  const values = await registryValues(look, KEY);
  const found = VARIABLES.flatMap((name) => {
    const value = values.get(name.toLowerCase());
    return value !== undefined && dead.includes(proxyAddress(value.content) ?? '') ? value : [];
  });
  if (found.length === 0) return undefined;
  return { deeds: found.map((value) => withoutValue(KEY, value)), forgets: found.map(({ name }) => name) };
}
