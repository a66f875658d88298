import { say } from '../../model/said.ts';
import type { Book } from '../book.ts';
import { goesStraight } from '../picture/route-of-apps.ts';
import { ipv6Carries, silentOverIpv6 } from '../picture/silent-ipv6.ts';
import type { Ground, Rule } from '../rule.ts';

/**
 * Programs that try IPv6 first wait for it. Where it is refused at once or has no route, nobody waits: that is a note. Behind
 * a proxy the addresses of the hosts do not matter.
 */
export const ipv6Broken: Rule = {
  id: 'ipv6-broken',
  explainsAway: [],
  whatIf: ['by-ipv4'],
  judge(book) {
    const silent = silentOverIpv6(book).filter(({ name }) => goesStraight(book, name));
    const [toSignIn] = silent.filter(({ role }) => role === 'sign-in');
    if (toSignIn === undefined) return undefined;
    const because = silent.map((evidence) => ({
      evidence,
      text: say`${evidence.name} does not answer at ${evidence.address} (IPv6), but does over IPv4`,
    }));
    const isAlone = ipv6Carries(book);
    return {
      strength: isAlone ? 'possible' : 'likely',
      because: [...because, ...(isAlone ? [] : routes(book))],
      hosts: silent.map(({ name }) => name),
    };
  },
};

const routes = (book: Book): readonly Ground[] =>
  book
    .all('network-state')
    .filter(({ defaultRoutes }) => defaultRoutes?.some(({ family }) => family === 6))
    .map((evidence) => ({ evidence, text: say`This network says that it has a way out for IPv6` }));
