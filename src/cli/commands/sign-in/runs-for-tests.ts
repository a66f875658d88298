import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { after, before } from 'node:test';
import { apps } from '../../../../lab/entra/data/apps.ts';
import { type Person, people } from '../../../../lab/entra/data/people.ts';
import { type Served, serve } from '../../../../lab/entra/serve.ts';
import { newVisitor } from '../../../../lab/entra/visitor.ts';
import { thisComputer } from '../../../gather/host/this-computer.ts';
import type { SignInReport } from '../../../model/report.ts';
import { plain } from '../../../report/style.ts';
import { readArguments } from '../../arguments.ts';
import { type SavedSignIns, savedSignIns } from '../../saved/saved-sign-ins.ts';
import type { SystemKey } from '../../saved/system-key.ts';
import type { Terminal } from '../../terminal.ts';
import { signIn } from '../sign-in.ts';
import { cloudsAt } from './clouds-for-tests.ts';
import type { Here } from './here.ts';
import { type Astray, ledAstray } from './led-astray-for-tests.ts';
import { assertUntold, overheard } from './overheard-for-tests.ts';
import { runSignIn } from './run-sign-in.ts';

/** For tests: the command, the stand-in as service, and somebody at the browser. */

/** The first that the stand-in knows. */
export const APP = apps[0]?.id ?? '';
const COMMAND = join(import.meta.dirname, 'sign-in-for-tests.ts');
const PROGRAM = join(import.meta.dirname, '../../bin.ts');

/** Longer than any story takes on a busy machine. */
const LIMIT_MS = '60000';

/** What the program wrote, and what the browser showed in the end. */
export type Ran = {
  readonly status: number | null;
  readonly out: string;
  readonly said: string;
  readonly page: string;
};

/** Somebody who does what the program asks for, and gives the page that he saw last. */
export type Hand = (asked: Asked) => Promise<string>;

type Asked = {
  readonly url: string;
  readonly userCode: string | undefined;
  /** Types a line into the window of the program. */
  type(line: string): void;
};

type Doing = {
  readonly args?: readonly string[];
  /** undefined: nobody is there. */
  readonly hand?: Hand | undefined;
  /** Where the nth request is led astray to. */
  readonly astray?: Astray;
  /** Whose computer it is: where the program keeps its state. */
  readonly home: string;
  /** What is different at this computer. */
  readonly here?: Partial<Here>;
  /** What is typed when the PIN of the card is asked for. */
  readonly pin?: string;
  /** Nothing that could be typed into: the program was started by its icon. */
  readonly hasNoTerminal?: true;
};

export type Stage = {
  readonly served: Served;
  readonly folder: string;
  /** What was used and must not be written anywhere; tests add what only they know. */
  readonly secrets: Set<string>;
  /** Everything that was said and shown. */
  readonly texts: string[];
  /** In this process, and without the checks, which look at the real service. */
  signIn(doing: Doing): Promise<Ran>;
  report(doing: Doing): Promise<SignInReport & Ran>;
  /** The same as a process of its own, with nothing of this one but the files. */
  apart: Pick<Stage, 'signIn' | 'report'>;
  /** The program as people have it, which asks the real service. */
  program(home: string, ...args: readonly string[]): Promise<Ran>;
  /** A person who drives the pages of the stand-in, at an address that the test may change. */
  hand(person: Person, change?: (url: string) => string): Hand;
};

/**
 * A stand-in and a folder for the tests of one file; once a file, as a process reads whom it trusts once. In the end
 * everything that was written is searched for every secret that was used.
 */
export function stage(): () => Stage {
  let current: Stage | undefined;
  before(async () => {
    const served = await serve();
    process.env.SSL_CERT_FILE = served.rootFile;
    current = stageOf(served, mkdtempSync(join(tmpdir(), 'sign-in-')));
  });
  after(async () => {
    const { served, folder, secrets, texts } = current ?? assert.fail('never begun');
    await served.close();
    try {
      assertUntold(secrets, texts, folder);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
  return () => current ?? assert.fail('not yet');
}

type SignIn = Stage['signIn'];

function stageOf(served: Served, folder: string): Stage {
  const env = (home: string) => {
    const { NODE_EXTRA_CA_CERTS: _, DISPLAY: __, WAYLAND_DISPLAY: ___, ...environment } = process.env;
    return { ...environment, SSL_CERT_FILE: served.rootFile, XDG_STATE_HOME: join(folder, home) };
  };
  const secrets = new Set(people.map(({ password }) => password));
  const texts: string[] = [];
  const keeping = async (run: Promise<Ran>): Promise<Ran> => {
    const ran = await run;
    texts.push(ran.out, ran.said, ran.page);
    return ran;
  };
  const keys = new Map<string, SystemKey>();
  const inHere: SignIn = (doing) => {
    const key = keys.get(doing.home) ?? keyInMemory();
    keys.set(doing.home, key);
    const trace = join(folder, `${texts.length}-${doing.home.replace(/\W/g, '-')}.har`);
    return keeping(runHere(served, doing, { secrets, trace, saved: savedSignIns(join(folder, doing.home), key) }));
  };
  const apart: SignIn = ({ args = [], hand, home }) =>
    keeping(watched([COMMAND, authorityFor(served, args), ...withLimit(args)], env(home), served, hand));
  return {
    ...{ served, folder, secrets, texts, signIn: inHere, report: reporting(inHere) },
    apart: { signIn: apart, report: reporting(apart) },
    program: (home, ...args) => keeping(watched([PROGRAM, ...args], env(home), served, undefined)),
    hand: (person, change = (url) => url) => atPages(served, person, change),
  };
}

const authorityFor = ({ origins }: Served, args: readonly string[]): string =>
  new URL(args.includes('usgov') ? origins.gov : origins.login).host;

const withLimit = (args: readonly string[]): readonly string[] => [
  ...['--client-id', APP, ...args],
  ...(args.includes('--timeout') ? [] : ['--timeout', LIMIT_MS]),
];

const reporting =
  (run: SignIn): Stage['report'] =>
  async (doing) => {
    const ran = await run({ ...doing, args: ['--json', ...(doing.args ?? [])] });
    assert.notEqual(ran.out, '', ran.said);
    return { ...JSON.parse(ran.out), ...ran };
  };

/** A key store as the system has one. */
export function keyInMemory(): SystemKey {
  let key: Buffer | null = null;
  return {
    async get() {
      key ??= randomBytes(32);
      return key;
    },
    find: async () => key,
    async remove() {
      key = null;
    },
  };
}

type Place = { readonly secrets: Set<string>; readonly trace: string; readonly saved: SavedSignIns };

async function runHere(served: Served, doing: Doing, { secrets, trace, saved }: Place): Promise<Ran> {
  const { args = [], hand, astray, here } = doing;
  const { listen, shown } = attending(served, hand);
  const input = new PassThrough();
  let [out, said] = ['', ''];
  const terminal: Terminal = {
    async print(text) {
      out += text;
    },
    say(text) {
      said += text;
      if (text.includes('PIN of the card') && doing.pin !== undefined)
        setImmediate(() => input.write(`${doing.pin}\n`));
      listen(said, (line) => void input.write(`${line}\n`));
    },
    ...{ columns: 80, style: plain },
    input: Object.assign(input, { isTTY: doing.hasNoTerminal === undefined }) as unknown as Terminal['input'],
    watched: { live: false, style: plain, columns: () => 80, rows: () => 24 },
  };
  const listened = () => overheard(thisComputer(), secrets);
  const computer = () => (astray === undefined ? listened() : ledAstray(listened(), astray));
  const traced = args.includes('--trace') ? args : ['--trace', trace, ...args];
  const status = await runSignIn(readArguments(withLimit(traced), signIn.name, signIn.options), terminal, {
    clouds: cloudsAt(authorityFor(served, args)),
    ...{ computer, saved, checks: [], open: async () => false, interrupted: new AbortController().signal },
    ...here,
  });
  return { status, out, said, page: (await shown()) ?? '' };
}

const ASKED = /(https:\/\/localhost\S+\/authorize\?\S+)\n|this code: (\S+)\n/;

/** Calls the person once the program says where to go; gives the page that was seen in the end. */
function attending(served: Served, hand: Hand | undefined) {
  let page: Promise<string> | undefined;
  return {
    listen(said: string, type: Asked['type']): void {
      const [found, url = `${served.origins.login}/common/oauth2/deviceauth`, userCode] = ASKED.exec(said) ?? [];
      if (found !== undefined && page === undefined) page = hand?.({ url, userCode, type });
    },
    shown: () => page,
  };
}

async function watched(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  served: Served,
  hand: Hand | undefined,
): Promise<Ran> {
  const child = spawn(process.execPath, args, { env });
  const { listen, shown } = attending(served, hand);
  let [out, said] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    listen(said, (line) => void child.stdin.write(`${line}\n`));
  });
  const status = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { status, out, said, page: (await shown()) ?? '' };
}

const atPages =
  (served: Served, person: Person, change: (url: string) => string): Hand =>
  async ({ url, userCode, type }) => {
    const manners = userCode === undefined ? {} : { deviceCode: userCode };
    const { back, last } = await newVisitor(served).visit(change(url), person, manners);
    if (back !== undefined) return await (await fetch(back)).text();
    const text = asCopied(last?.html ?? '');
    if (userCode === undefined) type(text);
    return text;
  };

/** What a person would copy from a page. */
const asCopied = (html: string): string => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

export const named = (name: string): Person =>
  people.find((person) => person.name === name) ?? assert.fail(`nobody is called ${name}`);
