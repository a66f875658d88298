import { failed, success } from '../model/failure.ts';
import type { Look } from './remedy.ts';

/** For tests: a computer of which everything is recorded. Commands that are not listed do not exist. */
export function recorded(
  platform: NodeJS.Platform,
  {
    printed = {},
    files = {},
    folders = [],
    ...rest
  }: Partial<Pick<Look, 'evidence' | 'environment' | 'places'>> & {
    /** What commands print, by their words with a space between; a number is their exit status. */
    readonly printed?: Readonly<Record<string, string | number>>;
    readonly files?: Readonly<Record<string, string>>;
    readonly folders?: readonly string[];
  } = {},
): Look {
  const programs = Object.keys(printed).map((line) => line.split(' ')[0]);
  return {
    platform,
    environment: {},
    evidence: [],
    places: {},
    signal: new AbortController().signal,
    now: () => new Date('2026-11-25T20:00:00.000Z'),
    async run(command, args) {
      const answer = printed[[command, ...args].join(' ')];
      if (answer === undefined) return failed('run-command', 'not-found');
      if (typeof answer === 'string') return success(answer);
      return { ok: false, failure: { operation: 'run-command', word: 'unknown', status: answer } };
    },
    bytesOf: async (path) =>
      files[path] === undefined ? undefined : new Uint8Array(Buffer.from(files[path], 'latin1')),
    exists: async (path) => folders.includes(path) || Object.hasOwn(files, path),
    namesIn: async (folder) =>
      Object.keys(files).flatMap((path) => (path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : [])),
    hasProgram: async (name) => programs.includes(name),
    ...rest,
  };
}
