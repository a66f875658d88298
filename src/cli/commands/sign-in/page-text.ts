import { createInterface } from 'node:readline';
import { numbersIn, refusedOnPage } from '../../../signin/refusal.ts';
import { SignInError } from '../../../signin/sign-in-error.ts';

/** How AD FS numbers its refusals. @see https://learn.microsoft.com/windows-server/identity/ad-fs/troubleshooting/ad-fs-tshoot-overview */
const FEDERATION_NUMBER = /\b(?:ID\d{4}|MSIS\d{4})\b/;

/**
 * Rejects when the person pastes what the sign-in page says: its errors stay in the browser, and no program is told.
 * Never resolves; a line without a number is passed over.
 */
export function refusalTyped(input: NodeJS.ReadableStream, signal: AbortSignal): Promise<never> {
  const lines = createInterface({ input, signal });
  return new Promise((_resolve, reject) => {
    lines.on('line', (line) => {
      const refusal = refusalIn(line);
      if (refusal !== undefined) reject(refusal);
    });
  });
}

/** What the text of a page says; undefined when it holds no number that anybody knows. */
export function refusalIn(line: string): SignInError | undefined {
  const numbers = numbersIn(line);
  if (numbers.length > 0) return refusedOnPage(numbers);
  const [code] = FEDERATION_NUMBER.exec(line) ?? [];
  return code === undefined
    ? undefined
    : new SignInError('federation-fault', 'The page of the federation server shows an error', { cause: { code } });
}
