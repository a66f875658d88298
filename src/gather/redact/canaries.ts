import type { CheckReport } from '../../model/report.ts';
import { eachText } from './each-text.ts';
import { isClosed } from './redact.ts';

/** A secret that nobody has, in the dress of a real one: if it comes through, so would a real one. */
export type Canary = { readonly pattern: string; readonly text: string; readonly secret: string };

/** One for each pattern that needs to know nobody. `random` gives sixteen hexadecimal digits, others each time. */
export function canaries(random: () => string): readonly Canary[] {
  const token = `eyJ${random()}.eyJ${random()}.${random()}`;
  const [password, login, person, home] = [random(), random(), `k${random()}`, `h${random()}`];
  const hardware = `02:${random()
    .slice(0, 10)
    .replace(/..(?=.)/g, '$&:')}`;
  return [
    { pattern: 'token', text: token, secret: token },
    { pattern: 'secret', text: `https://portal.example/?password=${password}`, secret: password },
    { pattern: 'credentials', text: `http://proxy:p@${login}@proxy:8080`, secret: login },
    { pattern: 'person', text: `${person}@contoso.example`, secret: person },
    { pattern: 'home-folder', text: `/home/${home}/.config`, secret: home },
    { pattern: 'hardware-address', text: hardware, secret: hardware },
  ];
}

/** Fields of a report whose words are closed lists: a canary there would make another report of it. */
const CLOSED_WORDS: ReadonlySet<string> = new Set([
  ...['program', 'signature', 'verdict', 'strength', 'owner', 'for', 'answer', 'rule', 'id', 'explains'],
  ...['supportCode', 'madeAt', 'pattern'],
]);

/** A copy of a report in which every free text also holds every canary. It is for proof alone and leaves this computer never. */
export function withCanaries(report: CheckReport, planted: readonly Canary[]): CheckReport {
  const song = planted.map(({ text }) => text).join(' ');
  const note = { text: song };
  return {
    ...eachText(
      report,
      (text) => `${text} ${song}`,
      (field) => isClosed(field) || CLOSED_WORDS.has(field),
    ),
    notes: [...report.notes, note],
  };
}

/** The canaries that a text still holds, by their patterns. */
export const canariesIn = (text: string, planted: readonly Canary[]): readonly string[] =>
  planted.filter(({ secret }) => text.includes(secret)).map(({ pattern }) => pattern);
