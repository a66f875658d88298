import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Host } from '../../../gather/host/host.ts';

/** Fields of requests and answers whose values open something. A user code is for the person, who reads it on the screen. */
const SECRET = /^(?:code|code_verifier|device_code|assertion|password|certificatetoken|(?:access|refresh|id)_token)$/;

/** For tests: the same host; every secret that is sent or comes is put into `heard`. */
export const overheard = (host: Host, heard: Set<string>): Host => ({
  ...host,
  async request(channel, request, signal) {
    for (const [name, value] of new URLSearchParams(String(request.body ?? '')))
      if (SECRET.test(name)) heard.add(value);
    const outcome = await host.request(channel, request, signal);
    if (outcome.ok) for (const secret of secretsIn(Buffer.from(outcome.value.body).toString())) heard.add(secret);
    return outcome;
  },
});

function secretsIn(body: string): readonly string[] {
  const found: string[] = [];
  try {
    JSON.parse(body, (name, value) => {
      if (SECRET.test(name) && typeof value === 'string') found.push(value);
      return value;
    });
  } catch {
    // A page, or half an answer: nothing that anybody could use.
  }
  return found;
}

/** How the tokens and codes of the stand-in begin, and every token in JSON Web form. */
export const TOKEN = /\b[01]\.[\w-]{40,}|eyJ[\w-]{10,}\.[\w-]+/;

/**
 * Fails when one of the secrets stands in one of the texts, or in a file below the folder, in whatever spelling; and when
 * one of the texts holds anything that looks like a token.
 */
export function assertUntold(secrets: ReadonlySet<string>, texts: readonly string[], folder: string): void {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const written = files.map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
  const all = [...texts, ...written].join('\n');
  for (const text of texts) assert.doesNotMatch(text, TOKEN);
  for (const secret of secrets) {
    for (const spelling of [secret, encodeURIComponent(secret), Buffer.from(secret).toString('base64')]) {
      assert.ok(spelling.length < 4 || !all.includes(spelling), `a secret was written: ${spelling.slice(0, 6)}…`);
    }
  }
}
