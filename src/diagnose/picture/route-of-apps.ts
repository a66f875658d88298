import type { EvidenceOf, ProxySource, Route } from '../../model/evidence.ts';
import { type Said, say } from '../../model/said.ts';
import type { Book } from '../book.ts';

/** The order in which settings decide the route of Teams; the same as the checks use. */
const PRECEDENCE: readonly ProxySource[] = ['policy', 'wininet', 'winhttp', 'macos', 'gnome', 'kde', 'environment'];

const DIRECT: Route = { via: 'direct' };

export const sameRoute = (one: Route, other: Route): boolean => keyOf(one) === keyOf(other);

const keyOf = (route: Route): string => (route.via === 'proxy' ? route.proxy : 'direct');

const rankOf = (route: Route): number =>
  route.via === 'direct' ? PRECEDENCE.length : PRECEDENCE.indexOf(route.source);

/**
 * The way that apps take to a host. Requests went that way, so they tell; otherwise the most binding of the routes that
 * were tried, since a setting that does not hold for this host gave no route to it.
 */
export function routeOfApps(book: Book, host: string): Route {
  const found = alreadyFound.get(book) ?? new Map<string, Route>();
  alreadyFound.set(book, found);
  const route = found.get(host) ?? mostBinding(book, host);
  found.set(host, route);
  return route;
}

/** Most rules ask, and several times. */
const alreadyFound = new WeakMap<Book, Map<string, Route>>();

function mostBinding(book: Book, host: string): Route {
  const requests = [...book.all('metadata-read'), ...book.all('transfer')].filter(({ url }) => hostIn(url) === host);
  const handshakes = book.all('tls-handshake').filter(({ name }) => name === host);
  const routes = (requests.length > 0 ? requests : handshakes).map(({ route }) => route);
  return routes.toSorted((one, other) => rankOf(one) - rankOf(other))[0] ?? DIRECT;
}

export const goesStraight = (book: Book, host: string): boolean => routeOfApps(book, host).via === 'direct';

/** The handshake over the way that apps take; undefined when none was tried. */
export const handshakeOfApps = (book: Book, host: string): EvidenceOf<'tls-handshake'> | undefined => {
  const route = routeOfApps(book, host);
  return book.all('tls-handshake').find((piece) => piece.name === host && sameRoute(piece.route, route));
};

/** The same for several hosts, without those of which none was tried. */
export const handshakesOfApps = (book: Book, hosts: readonly string[]): readonly EvidenceOf<'tls-handshake'>[] =>
  hosts.map((host) => handshakeOfApps(book, host)).filter((handshake) => handshake !== undefined);

export const hostIn = (url: string): string => (URL.canParse(url) ? new URL(url).hostname : url);

/** A setting whose real way is not known to us, and why not. */
type UnreadRoute = { readonly setting: EvidenceOf<'proxy-setting'>; readonly why: Said };

/** Settings that name a script which was not read. */
export const unreadRoutes = (book: Book): readonly UnreadRoute[] =>
  book.all('proxy-setting').flatMap((setting) => {
    const why = unreadBecause(book, setting);
    return why === undefined ? [] : [{ setting, why }];
  });

function unreadBecause(book: Book, { mode, pacUrl }: EvidenceOf<'proxy-setting'>): Said | undefined {
  if (mode !== 'pac' && mode !== 'auto-detect') return undefined;
  const fetched = book.all('pac-fetched').find(({ url, by }) => (mode === 'pac' ? url === pacUrl : by === 'wpad'));
  if (mode === 'pac' && fetched === undefined) return say`it was not evaluated`;
  return fetched !== undefined && hangs(fetched) ? say`it did not come while we waited` : undefined;
}

/** A server that took the question may still answer: browsers wait ten times longer than we do. */
const hangs = ({ outcome }: EvidenceOf<'pac-fetched'>): boolean =>
  !outcome.ok && outcome.failure.operation === 'http-round-trip' && outcome.failure.word === 'timed-out';
