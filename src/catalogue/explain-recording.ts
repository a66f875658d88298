import type { Explanation } from '../model/code.ts';
import type { Recording } from '../model/recording.ts';
import { explain } from './explain.ts';

/** What the codes of a recording's failures mean. Of the rest of it nothing is told: it is full of names and secrets. */
export async function explainRecording({ failed }: Recording): Promise<Explanation> {
  const codes = failed.flatMap(({ statusCode, numbers }) => [
    ...(statusCode === null ? [] : [statusCode]),
    ...numbers.map((number) => `AADSTS${number}`),
  ]);
  const explanation = await explain([...new Set(codes)].join(' '));
  const { correlationId = null, requestId = null, at = null } = failed.at(-1) ?? {};
  return { ...explanation, details: { correlationId, requestId, at, user: null, app: null } };
}
