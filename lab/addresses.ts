/** Addresses of the lab. Every world uses the same ones, since worlds do not see each other. @see RFC 5737, RFC 3849 */

type Pair = { readonly v4: string; readonly v6: string };

const server = (n: number): Pair => ({ v4: `203.0.113.${n}`, v6: `2001:db8:2::${n}` });

export const computer: Pair = { v4: '198.51.100.2', v6: '2001:db8:1::2' };
export const gateway: Pair = { v4: '198.51.100.1', v6: '2001:db8:1::1' };
export const nameServer = server(2);
export const timeServer = server(7);
export const proxyServer = server(8);
/** Gives the computers of a company their proxy script. */
export const scriptServer = server(12);

/** Addresses in the servers' network that nobody has: packets to `nobody` get lost without a word. */
export const nobody = server(99);

/** A company's inside network, reached through the same router. */
export const inside = { gateway: '10.20.0.1', host: '10.20.0.3', page: '10.20.0.9' } as const;

/** Teams' own among the further hosts of the Microsoft 365 list, and all others. */
const [teamsHosts, otherHosts] = [server(16), server(17)];

/** Hosts of the list that are opened once and no more, and the service that publishes the list. */
const furtherHosts = {
  'authsvc.teams.microsoft.com': teamsHosts,
  'config.teams.microsoft.com': teamsHosts,
  'go.trouter.teams.microsoft.com': teamsHosts,
  'presence.teams.microsoft.com': teamsHosts,
  'teams.cloud.microsoft': teamsHosts,
  'authsvc.gov.teams.microsoft.us': teamsHosts,
  'config.ecs.gov.teams.microsoft.us': teamsHosts,
  'presence.gov.teams.microsoft.us': teamsHosts,
  'authsvc.dod.teams.microsoft.us': teamsHosts,
  'config.ecs.dod.teams.microsoft.us': teamsHosts,
  'statics.teams.microsoft.com': teamsHosts,
  'aadcdn.msauth.cn': otherHosts,
  'aadcdn.msauth.net': otherHosts,
  'autologon.microsoftazuread-sso.com': otherHosts,
  'config.edge.skype.com': otherHosts,
  'device.login.microsoftonline.com': otherHosts,
  'dod-graph.microsoft.us': otherHosts,
  'endpoints.office.com': otherHosts,
  'enterpriseregistration.windows.net': otherHosts,
  'graph.microsoft.com': otherHosts,
  'graph.microsoft.us': otherHosts,
  'login.microsoft.com': otherHosts,
  'login.windows.net': otherHosts,
  'microsoftgraph.chinacloudapi.cn': otherHosts,
  'outlook-dod.office365.us': otherHosts,
  'outlook.office.com': otherHosts,
  'outlook.office365.us': otherHosts,
  'partner.outlook.cn': otherHosts,
  'statics.teams.cdn.office.net': otherHosts,
} as const;

/** The real names, and where they live here. */
export const homes = {
  'login.microsoftonline.com': server(3),
  'aadcdn.msftauth.net': server(4),
  'teams.microsoft.com': server(5),
  'www.msftconnecttest.com': server(6),
  'detectportal.firefox.com': server(18),
  'login.microsoftonline.us': server(9),
  'sts.fabrikam.com': server(10),
  'certauth.login.microsoftonline.com': server(11),
  'ocsp.digicert.com': server(13),
  'crl3.digicert.com': server(14),
  'cacerts.digicert.com': server(23),
  'gov.teams.microsoft.us': server(15),
  'dod.teams.microsoft.us': server(19),
  'login.partner.microsoftonline.cn': server(20),
  'aadcdn.msftauth.cn': server(21),
  'teams.microsoftonline.cn': server(22),
  ...furtherHosts,
  'time.windows.com': timeServer,
  'pool.ntp.org': timeServer,
} as const satisfies Readonly<Record<string, Pair>>;

export type RealName = keyof typeof homes;

export const furtherNames = Object.keys(furtherHosts) as readonly (keyof typeof furtherHosts)[];

/** Numbers of all server addresses: 203.0.113.n and 2001:db8:2::n. */
export const serverNumbers: readonly number[] = Array.from({ length: 22 }, (_, i) => i + 2);
