import type { CaptivePortal } from '../scenarios/scenario.ts';
import { gateway, homes } from './addresses.ts';
import type { Port } from './stand-in.ts';

/** A log-in page that the router puts in front of everything: what it answers, and what it does to packets. */

/** The router's own name; its certificate is a genuine one. */
export const PORTAL = 'portal.hotel.example';

export const portalNames = { [PORTAL]: [gateway.v4, gateway.v6] } as const;

/** Ports of the router to which ports 80 and 443 of everybody are led. */
const PLAIN_PORT = 8_000;
const SECURE_PORT = 8_443;

const API_PATH = '/captive-portal/api';
const LOGIN_PAGE = 'http://login.hotel.example/welcome';

const TITLE = 'Welcome to Hotel Example';

const pages: Readonly<Record<CaptivePortal['shows'], NonNullable<Port['insteadOfAll']>>> = {
  redirect: { redirectTo: LOGIN_PAGE },
  page: { title: TITLE },
  'meta-refresh': html(`<meta http-equiv="refresh" content="0; url=/welcome?room=12"><title>${TITLE}</title>`),
  script: html(`<title></title><script>window.location.href = "${LOGIN_PAGE}";</script>`),
  'log-in-first': { ...html(`<title>${TITLE}</title><a href="${LOGIN_PAGE}">Log in</a>`), status: 511 },
  nothing: { title: '' },
};

function html(head: string): { status: number; type: string; body: string } {
  return { status: 200, type: 'text/html', body: `<!doctype html>${head}` };
}

/** What the router answers itself. `own`: files of its certificate, leaf first, and its key. */
export function portalPorts(portal: CaptivePortal, own: Pick<Port, 'chain' | 'key'>): readonly Port[] {
  const addresses = [gateway.v4, gateway.v6];
  const page = { addresses, site: {}, insteadOfAll: pages[portal.shows] };
  const plain: Port = { ...page, port: PLAIN_PORT, chain: null };
  const secure: Port = { ...page, port: SECURE_PORT, ...own };
  return [plain, secure, ...(portal.announces === undefined ? [] : [apiPort(portal.announces, addresses, own)])];
}

/** @see RFC 8908 section 5 */
function apiPort(
  { captive, secondsRemaining }: NonNullable<CaptivePortal['announces']>,
  addresses: readonly string[],
  own: Pick<Port, 'chain' | 'key'>,
): Port {
  const body = JSON.stringify({
    captive,
    'user-portal-url': `https://${PORTAL}/welcome`,
    'seconds-remaining': secondsRemaining,
  });
  const insteadOfAll = { status: 200, type: 'application/captive+json', body };
  return { addresses, port: 443, ...own, site: {}, insteadOfAll };
}

const SECURE_RULES = {
  'plain-text': [`redirect to :${PLAIN_PORT}`],
  'own-certificate': [`redirect to :${SECURE_PORT}`],
  reset: [],
  silence: [],
} as const;

/** nft rules that lead connections to the router itself; what it lets through goes on. */
export function portalRedirects({
  shows,
  secure = 'plain-text',
  lets = [],
  announces,
}: CaptivePortal): readonly string[] {
  if (announces?.captive === false) return [];
  const own = [`ip daddr ${gateway.v4} return`, `ip6 daddr ${gateway.v6} return`];
  const free = lets.flatMap((name) => [`ip daddr ${homes[name].v4} return`, `ip6 daddr ${homes[name].v6} return`]);
  return [
    ...own,
    ...free,
    ...(shows === 'nothing' ? [] : [`iifname "rc" tcp dport 80 redirect to :${PLAIN_PORT}`]),
    ...SECURE_RULES[secure].map((rule) => `iifname "rc" tcp dport 443 ${rule}`),
  ];
}

/** nft rules for what the router neither leads to itself nor lets through. */
export function portalBlocks({ shows, secure = 'plain-text', lets = [], announces }: CaptivePortal): readonly string[] {
  if (announces?.captive === false) return [];
  const free = lets.flatMap((name) => [`ip daddr ${homes[name].v4} accept`, `ip6 daddr ${homes[name].v6} accept`]);
  return [
    ...free,
    ...(shows === 'nothing' ? ['iifname "rc" tcp dport 80 drop'] : []),
    ...(secure === 'reset' ? ['iifname "rc" tcp dport 443 reject with tcp reset'] : []),
    ...(secure === 'silence' ? ['iifname "rc" tcp dport 443 drop'] : []),
  ];
}

/** A shell script that writes down what systemd-networkd would have been told by DHCP, for the computer's link. @see RFC 8910 */
export const announcementScript = ({ announces }: Partial<CaptivePortal>): string =>
  announces === undefined
    ? ''
    : `mkdir -p /run/systemd/netif/links
number=$(ip -n computer -o link show cr | cut -d: -f1)
echo 'CAPTIVE_PORTAL=https://${PORTAL}${API_PATH}' > /run/systemd/netif/links/$number`;
