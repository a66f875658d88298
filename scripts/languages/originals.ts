import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { actions } from '../../src/catalogue/actions/all.ts';
import { causes } from '../../src/catalogue/causes/all.ts';
import { handWritten } from '../../src/catalogue/codes/all.ts';
import { endpointLists } from '../../src/catalogue/endpoint-list/list.ts';
import { commands } from '../../src/cli/commands/all.ts';
import { frame } from '../../src/cli/help.ts';
import { options } from '../../src/cli/options.ts';
import { english as page } from '../../src/console/languages/english.ts';
import { hidden } from '../../src/gather/browser/browser-checks.ts';
import { checks } from '../../src/gather/checks/all.ts';
import type { Action, Cause } from '../../src/model/cause.ts';
import { failureInWords, failureWords } from '../../src/model/failure.ts';
import { pacFailureWords } from '../../src/model/pac.ts';
import { remedies } from '../../src/remedy/remedies/all.ts';
import type { Remedy } from '../../src/remedy/remedy.ts';
import { english as report } from '../../src/report/languages/english.ts';
import { sentencesIn } from './sentences-in.ts';

/** Texts as they stand in the files of a language: by names, in lists, down to single texts. */
export type Node = string | readonly Node[] | { readonly [name: string]: Node };

/** A file of a language below `src`, `*` standing for its tag, and what it translates. */
export type Original = { readonly file: string; readonly texts: Node };

/** Everything that people read and that exists in several languages. */
export async function originals(): Promise<readonly Original[]> {
  const { language: _report, ...ofReport } = report;
  const { language: _page, ...ofPage } = page;
  return [
    { file: 'report/languages/*.json', texts: ofReport },
    { file: 'console/languages/*.json', texts: ofPage },
    { file: 'cli/languages/*.json', texts: ofHelp() },
    { file: 'catalogue/languages/*/actions.json', texts: byId(actions, ofAction) },
    { file: 'catalogue/languages/*/causes.json', texts: byId(causes, ({ title, why }: Cause) => ({ title, why })) },
    {
      file: 'catalogue/languages/*/checks.json',
      texts: { ...byId(checks, ({ title }) => title), ...SIGN_IN, ...OF_BROWSER },
    },
    { file: 'catalogue/languages/*/codes.json', texts: await ofCodes() },
    { file: 'catalogue/languages/*/remedies.json', texts: byId(remedies, ofRemedy) },
    { file: 'catalogue/languages/*/sentences.json', texts: ofSentences() },
  ];
}

/** The sign-in counts as a check as well. */
const SIGN_IN = { account: 'Signing in for real' };

/** So does what no browser can see. */
const OF_BROWSER = { [hidden.id]: hidden.title };

const byId = <Unit extends { readonly id: string }>(
  units: readonly Unit[],
  texts: (unit: Unit) => Node,
): Readonly<Record<string, Node>> => Object.fromEntries(units.map((unit) => [unit.id, texts(unit)]));

const ofHelp = (): Node => ({
  frame,
  commands: Object.fromEntries(
    commands.map(({ name, does, about, examples }) => [
      name,
      { does, about, examples: examples.map(({ does }) => does) },
    ]),
  ),
  options: Object.fromEntries(Object.entries(options).map(([name, { says }]) => [name, says])),
});

const ofAction = ({ title, steps, usually, mayBreak }: Action): Node => ({
  ...{ title, steps },
  ...(usually === undefined ? {} : { usually }),
  ...(mayBreak === undefined ? {} : { mayBreak }),
});

const ofRemedy = ({ title, changes, mayBreak, undo, awaits }: Remedy): Node => ({
  ...{ title, changes, undo },
  ...(mayBreak === undefined ? {} : { mayBreak }),
  ...(awaits === undefined ? {} : { awaits }),
});

async function ofCodes(): Promise<Node> {
  const entries = (await Promise.all(Object.values(handWritten).map((load) => load()))).flat();
  return Object.fromEntries(
    entries.map(({ code, title, meaning, usually, disagreements = [], decides }) => [
      code,
      {
        ...{ title, meaning },
        ...(usually.length === 0 ? {} : { usually }),
        ...(disagreements.length === 0 ? {} : { disagreements: disagreements.map(({ says }) => says) }),
        ...(decides === undefined ? {} : { decides }),
      },
    ]),
  );
}

/** What went wrong, in a word of a closed list. */
const ofFailures = (): readonly string[] =>
  [...failureWords, ...pacFailureWords].map((word) => failureInWords({ word }).template);

const SOURCE = join(import.meta.dirname, '../../src');

/** What stops working without a host, as it goes on in a sentence of others. */
const ofHosts = (): readonly string[] =>
  Object.values(endpointLists).flatMap(({ hosts }) => hosts.map(({ breaks }) => breaks.replace(/\.$/, '')));

/** Each is its own name; tests make up their own. */
function ofSentences(): Node {
  const files = globSync('**/*.ts', { cwd: SOURCE }).filter((file) => !file.endsWith('.test.ts'));
  const sentences = files.flatMap((file) => sentencesIn(readFileSync(join(SOURCE, file), 'utf8')));
  return Object.fromEntries([...sentences, ...ofHosts(), ...ofFailures()].map((sentence) => [sentence, sentence]));
}
