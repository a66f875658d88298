import type { TestContext } from 'node:test';
import { pacThread } from '../host/pac-thread.ts';
import { evaluatePac, type PacOutcome, type PacWorld } from './evaluate-pac.ts';

export const SIGN_IN = 'login.microsoftonline.com';

/** A world in which no name exists and the clock stands still: noon UTC on Wednesday, 15 January 2025. */
export type TestWorld = Partial<Omit<PacWorld, 'thread' | 'resolve'>> & {
  readonly names?: Readonly<Record<string, readonly string[]>>;
  readonly host?: string;
};

export type Ask = (script: string, world?: TestWorld) => Promise<PacOutcome>;

/** Asks scripts, all in one thread that ends with the test. */
export function asker(test: Pick<TestContext, 'after'>): Ask {
  const thread = pacThread();
  test.after(() => thread.end());
  return (script, { names = {}, host = SIGN_IN, ...world } = {}) =>
    evaluatePac(
      script,
      { url: `https://${host}/`, host },
      {
        ...{ now: Date.UTC(2025, 0, 15, 12), ownAddresses: ['10.1.2.3', 'fd00::7'], thread, ...world },
        resolve: async (name) => new Map(Object.entries(names)).get(name) ?? [],
      },
    );
}

/** A file that answers with one expression. */
export const answering = (expression: string): string =>
  `function FindProxyForURL(url, host) { return ${expression}; }`;

/** What an expression is worth inside a PAC file, as text. */
export async function worth(ask: Ask, expression: string, world?: TestWorld): Promise<string> {
  const outcome = await ask(answering(`'PROXY ' + encodeURIComponent(JSON.stringify(${expression}))`), world);
  const [directive] = outcome.ok ? outcome.value.directives : [];
  if (!outcome.ok || directive === undefined || directive.kind === 'DIRECT') return `? ${JSON.stringify(outcome)}`;
  return decodeURIComponent(outcome.value.result.slice('PROXY '.length));
}
