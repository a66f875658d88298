import type { AadstsNumber } from '../aadsts.ts';
import type { App } from '../data/apps.ts';
import type { Turn } from '../entra.ts';
import type { Answer } from '../exchange.ts';
import type { Journey } from '../journey.ts';
import { description, Refused } from '../refused.ts';
import { show } from './layout.ts';

/** The lines that a person copies for the helpdesk, in the order in which Entra shows them. */
export const troubleshooting = (
  { ask, trace }: Turn,
  refused: Refused,
  app: App | undefined,
): readonly (readonly [string, string])[] => [
  ['Error Code', String(refused.number)],
  ['Request Id', trace.traceId],
  ['Correlation Id', trace.correlationId],
  ['Timestamp', trace.timestamp],
  ['App name', app?.name ?? ''],
  ['App id', app?.id ?? ''],
  ['IP address', ask.header('x-forwarded-for') ?? '127.0.0.1'],
  ['Message', description(refused, trace).split('\r\n')[0] ?? ''],
];

/** The page where a sign-in ends without going back to the app. */
export const errorPage = (turn: Turn, refused: Refused, journey?: Journey): Answer =>
  show(
    turn,
    {
      pgid: 'ConvergedError',
      title: 'The sign-in did not work',
      lines: ['Something is in the way. The lines below help those who can remove it.'],
      refused,
      details: troubleshooting(turn, refused, journey?.app),
      config: { iErrorCode: refused.number, iHttpErrorCode: 400, strMainMessage: 'The sign-in did not work' },
    },
    journey,
  );

export const refusalPage =
  (number: AadstsNumber, fillings: readonly string[] = []) =>
  (turn: Turn, journey: Journey): Answer =>
    errorPage(turn, new Refused(number, fillings), journey);
