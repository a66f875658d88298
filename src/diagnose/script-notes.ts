import type { EvidenceOf } from '../model/evidence.ts';
import { proxyIn } from '../model/pac.ts';
import { type Said, say } from '../model/said.ts';
import type { Book } from './book.ts';
import { hostsOf } from './picture/hosts.ts';
import { sourceInWords } from './picture/proxy-in-use.ts';
import {
  byLine,
  dependenceInWords,
  directivesIn,
  scriptFaults,
  scriptInWords,
  wayByScript,
} from './picture/proxy-script.ts';
import { unreadRoutes } from './picture/route-of-apps.ts';
import { signInWorks } from './picture/sign-in-works.ts';

/** What is worth knowing about the proxy scripts of this computer, while they do no harm. */
export const scriptNotes = (book: Book): readonly Said[] => [
  ...(signInWorks(book) ? [...scriptInUse(book), ...scriptBroken(book)] : []),
  ...scriptUnread(book),
];

/** Which way the script names for the sign-in host, and what that hangs on. */
function scriptInUse(book: Book): readonly Said[] {
  return hostsOf(book, 'sign-in').flatMap((host) => {
    const way = wayByScript(book, host);
    if (way === undefined) return [];
    const [first] = directivesIn(way);
    const proxy = first === undefined ? null : proxyIn(first);
    const dependence = dependenceInWords(way);
    const changes = dependence === undefined ? '' : say` That depends on ${dependence}.`;
    const [script, line] = [scriptInWords(way), byLine(way)];
    return [
      proxy === null
        ? say`${script} sends ${host} straight${line}.${changes}`
        : say`${script} sends ${host} through the proxy ${proxy}${line}.${changes}`,
      ...passedOver(book, way),
    ];
  });
}

/** Proxies of the script that are dead, while something after them works. */
function passedOver(book: Book, way: EvidenceOf<'pac-evaluated'>): readonly Said[] {
  const isDead = (proxy: string): boolean =>
    book.all('proxy-contacted').some((contact) => contact.proxy === proxy && !contact.outcome.ok);
  return directivesIn(way)
    .flatMap((directive) => proxyIn(directive) ?? [])
    .filter(isDead)
    .map(
      (proxy) =>
        say`The proxy ${proxy} of that script cannot be reached; programs lose time before they take another way.`,
    );
}

/** Programs go straight when a script cannot be used. Where that works it only costs time. */
function scriptBroken(book: Book): readonly Said[] {
  return scriptFaults(book).map(({ text }) => say`${text}; programs go on without it, and that works here.`);
}

const FOUND = say`found in this network`;

function scriptUnread(book: Book): readonly Said[] {
  return unreadRoutes(book).map(
    ({ setting: { pacUrl, source }, why }) =>
      say`A proxy script (${pacUrl ?? FOUND}) is set by the ${sourceInWords(source)}; ${why}, so apps may take another way than the one looked at.`,
  );
}
