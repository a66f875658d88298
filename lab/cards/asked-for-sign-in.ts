import { PassThrough } from 'node:stream';
import { clouds } from '../../src/catalogue/endpoints.ts';
import { fetchWithCard } from '../../src/cli/commands/sign-in/card.ts';
import type { Terminal } from '../../src/cli/terminal.ts';
import { thisComputer } from '../../src/gather/host/this-computer.ts';
import { english } from '../../src/report/languages/english.ts';
import { SignInError } from '../../src/signin/sign-in-error.ts';

/** How `sign-in --smart-card` ended where the card in the reader was to vouch, and what the person was asked. */
export type Asked = { readonly code: string; readonly said: string };

/** Nobody types a PIN: what matters is whether it is asked for at all. */
export async function askedForSignIn(): Promise<Asked> {
  const said: string[] = [];
  const input = new PassThrough();
  input.end('\n');
  const terminal = { input, say: (text: string) => void said.push(text) } as unknown as Terminal;
  const question = { cloud: clouds.public, user: null, tenant: null };
  const context = { host: thisComputer(), question, signal: AbortSignal.timeout(60_000) };
  const fetch = fetchWithCard(context, terminal, english, () => {});
  const ended = await fetch('https://adfs.contoso.example/', {}).catch((error: unknown) => error);
  return { code: ended instanceof SignInError ? ended.code : String(ended), said: said.join('') };
}
