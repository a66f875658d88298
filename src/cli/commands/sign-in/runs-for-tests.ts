import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { apps } from '../../../../lab/entra/data/apps.ts';
import { type Person, people } from '../../../../lab/entra/data/people.ts';
import { type Served, serve } from '../../../../lab/entra/serve.ts';
import { newVisitor } from '../../../../lab/entra/visitor.ts';
import type { SignInReport } from '../../../model/report.ts';

/** For tests: the command as a process of its own, the stand-in as service, and somebody at the browser. */

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
  readonly astray?: { readonly request: number; readonly to: number | 'nowhere' };
  /** Whose computer it is: where the program keeps its state. */
  readonly home: string;
};

export type Stage = {
  readonly served: Served;
  readonly folder: string;
  signIn(doing: Doing): Promise<Ran>;
  report(doing: Doing): Promise<SignInReport & Ran>;
  /** The program as people have it, which asks the real service. */
  program(home: string, ...args: readonly string[]): Promise<Ran>;
  /** A person who drives the pages of the stand-in, at an address that the test may change. */
  hand(person: Person, change?: (url: string) => string): Hand;
};

/** A stand-in and a folder for the tests of one file. */
export function stage(): () => Stage {
  let current: Stage | undefined;
  before(async () => {
    current = stageOf(await serve(), mkdtempSync(join(tmpdir(), 'sign-in-')));
  });
  after(async () => {
    await current?.served.close();
    rmSync(current?.folder ?? '', { recursive: true, force: true });
  });
  return () => current ?? assert.fail('not yet');
}

function stageOf(served: Served, folder: string): Stage {
  const env = (home: string) => {
    const { NODE_EXTRA_CA_CERTS: _, DISPLAY: __, WAYLAND_DISPLAY: ___, ...environment } = process.env;
    return { ...environment, SSL_CERT_FILE: served.rootFile, XDG_STATE_HOME: join(folder, home) };
  };
  const signIn = ({ args = [], hand, home, astray }: Doing): Promise<Ran> => {
    const isGov = args.includes('usgov');
    const authority = new URL(isGov ? served.origins.gov : served.origins.login).host;
    const timeout = args.includes('--timeout') ? [] : ['--timeout', LIMIT_MS];
    return watched(
      [COMMAND, authority, '--client-id', APP, ...timeout, ...args],
      { ...env(home), ...led(astray) },
      served,
      hand,
    );
  };
  return {
    ...{ served, folder, signIn },
    async report(doing) {
      const ran = await signIn({ ...doing, args: ['--json', ...(doing.args ?? [])] });
      assert.notEqual(ran.out, '', ran.said);
      return { ...JSON.parse(ran.out), ...ran };
    },
    program: (home, ...args) => watched([PROGRAM, ...args], env(home), served, undefined),
    hand: (person, change = (url) => url) => atPages(served, person, change),
  };
}

const led = (astray: Doing['astray']): NodeJS.ProcessEnv =>
  astray === undefined ? {} : { ASTRAY_REQUEST: String(astray.request), ASTRAY_TO: String(astray.to) };

const ASKED = /(https:\/\/localhost\S+\/authorize\?\S+)\n|this code: (\S+)\n/;

async function watched(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  served: Served,
  hand: Hand | undefined,
): Promise<Ran> {
  const child = spawn(process.execPath, args, { env });
  let [out, said] = ['', ''];
  let shown: Promise<string> | undefined;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    const [found, url = `${served.origins.login}/common/oauth2/deviceauth`, userCode] = ASKED.exec(said) ?? [];
    if (found === undefined || shown !== undefined) return;
    shown = hand?.({ url, userCode, type: (line) => void child.stdin.write(`${line}\n`) });
  });
  const status = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { status, out, said, page: (await shown) ?? '' };
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
