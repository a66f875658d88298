import type { ListedHost } from '../../src/catalogue/endpoint-list/list.ts';
import type { CloudName } from '../../src/catalogue/endpoints.ts';

type Needed = Omit<ListedHost, 'id'>;

const signIn = (host: string): Needed => ({
  host,
  stops: 'sign-in',
  breaks: 'Nobody can sign in to any Microsoft 365 app.',
});

const signInFiles = (host: string): Needed => ({
  host,
  stops: 'sign-in',
  breaks: 'The sign-in window stays empty or loads for ever.',
});

/** The sign-in page falls back from one source of its files to the other, so this one alone stops nobody. */
const secondFiles = (host: string): Needed => ({
  host,
  stops: 'part',
  breaks: 'The sign-in window loads slowly, since the first of the two sources of its files is missing.',
});

const teams = (host: string): Needed => ({ host, stops: 'start', breaks: 'Sign-in works, but Teams cannot start.' });

const program = (host: string): Needed => ({
  host,
  stops: 'start',
  breaks: 'The Teams window stays white: the program inside it comes from here.',
});

const teamsPass = (host: string): Needed => ({
  host,
  stops: 'start',
  breaks: 'After sign-in Teams gets no pass of its own and says that it cannot sign in.',
});

const graph = (host: string): Needed => ({
  host,
  stops: 'start',
  breaks: 'Teams starts, but people, pictures, files and apps stay empty.',
});

const settings = (host: string): Needed => ({
  host,
  stops: 'part',
  breaks: 'Teams starts with its built-in settings, and some functions are missing.',
});

const presence = (host: string): Needed => ({ host, stops: 'part', breaks: 'Nobody sees who is available.' });

const calendar = (host: string): Needed => ({ host, stops: 'part', breaks: 'The calendar in Teams stays empty.' });

const olderSignIn = (stops: 'sign-in' | 'part'): Needed => ({
  host: 'login.windows.net',
  stops,
  breaks: 'Programs that use the older address of the sign-in service, Office among them, cannot sign in.',
});

const worldwideSignIn: Needed = {
  host: 'login.microsoftonline.com',
  stops: 'part',
  breaks: 'Programs that look for the right cloud of an account do not find it.',
};

/**
 * The hosts of each cloud that Teams needs to sign in and to start, and the few without which people soon think that it did
 * not. The list itself holds far more, most of it for other programs. Where a row has only a star, the host is one that
 * Teams itself asks for.
 */
export const neededHosts: Readonly<Record<CloudName, readonly Needed[]>> = {
  public: [
    signIn('login.microsoftonline.com'),
    signInFiles('aadcdn.msftauth.net'),
    teams('teams.microsoft.com'),
    olderSignIn('sign-in'),
    { host: 'login.microsoft.com', stops: 'part', breaks: 'Signing in with a passkey or a security key fails.' },
    secondFiles('aadcdn.msauth.net'),
    program('statics.teams.cdn.office.net'),
    { host: 'teams.cloud.microsoft', stops: 'start', breaks: 'Teams cannot start under its new address.' },
    teamsPass('authsvc.teams.microsoft.com'),
    graph('graph.microsoft.com'),
    settings('config.teams.microsoft.com'),
    presence('presence.teams.microsoft.com'),
    {
      host: 'go.trouter.teams.microsoft.com',
      stops: 'part',
      breaks: 'Calls do not ring, and messages come late.',
    },
    calendar('outlook.office.com'),
    {
      host: 'device.login.microsoftonline.com',
      stops: 'part',
      breaks: 'Companies that let only registered computers in refuse the sign-in.',
    },
    {
      host: 'enterpriseregistration.windows.net',
      stops: 'part',
      breaks: 'A new computer cannot be registered with the company.',
    },
    {
      host: 'autologon.microsoftazuread-sso.com',
      stops: 'part',
      breaks: 'On company computers a password is asked for where none was needed.',
    },
    {
      host: 'config.edge.skype.com',
      stops: 'part',
      breaks: 'New functions of Teams are switched on later.',
    },
  ],
  usgov: [
    signIn('login.microsoftonline.us'),
    signInFiles('aadcdn.msftauth.net'),
    teams('gov.teams.microsoft.us'),
    worldwideSignIn,
    olderSignIn('part'),
    secondFiles('aadcdn.msauth.net'),
    program('statics.teams.microsoft.com'),
    teamsPass('authsvc.gov.teams.microsoft.us'),
    graph('graph.microsoft.us'),
    settings('config.ecs.gov.teams.microsoft.us'),
    presence('presence.gov.teams.microsoft.us'),
    calendar('outlook.office365.us'),
  ],
  usgovdod: [
    signIn('login.microsoftonline.us'),
    signInFiles('aadcdn.msftauth.net'),
    teams('dod.teams.microsoft.us'),
    worldwideSignIn,
    olderSignIn('part'),
    secondFiles('aadcdn.msauth.net'),
    program('statics.teams.microsoft.com'),
    teamsPass('authsvc.dod.teams.microsoft.us'),
    graph('dod-graph.microsoft.us'),
    settings('config.ecs.dod.teams.microsoft.us'),
    calendar('outlook-dod.office365.us'),
  ],
  china: [
    signIn('login.partner.microsoftonline.cn'),
    signInFiles('aadcdn.msftauth.cn'),
    teams('teams.microsoftonline.cn'),
    worldwideSignIn,
    secondFiles('aadcdn.msauth.cn'),
    graph('microsoftgraph.chinacloudapi.cn'),
    calendar('partner.outlook.cn'),
  ],
};
