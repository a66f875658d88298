import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { cardCertificateFile } from '../../../../lab/entra/cards.ts';
import { oauthWord } from '../../../catalogue/families/oauth-words.ts';
import type { HttpAnswer } from '../../../gather/host/host.ts';
import { thisComputer } from '../../../gather/host/this-computer.ts';
import type { FailureWord, Operation } from '../../../model/failure.ts';
import { type Row, rows } from '../../../signin/status-code.ts';
import type { Here } from './here.ts';
import { type Hand, named, stage } from './runs-for-tests.ts';
import { type Spoil, spoilt } from './spoilt-for-tests.ts';

/** A sign-in that must end with the code of a row. */
type Story = {
  readonly spoil?: Spoil;
  /** Who signs in by a certificate instead of a browser. */
  readonly card?: string;
  readonly change?: (url: string) => string;
  readonly hand?: Hand;
  readonly args?: readonly string[];
};

const PATHS = {
  instance: /\/discovery\/instance/,
  configuration: /openid-configuration/,
  realm: /\/userrealm\//,
  token: /\/oauth2\/v2\.0\/token$/,
  mex: /\/trust\/mex$/,
  login: /\/login$/,
} as const;

const at = (place: keyof typeof PATHS, answer: Partial<HttpAnswer>): Spoil => ({ path: PATHS[place], answer });
const saying = (body: string | object, status = 200): Partial<HttpAnswer> => ({
  status,
  headers: { 'content-type': typeof body === 'string' ? 'text/html' : 'application/json' },
  body: Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)),
});

const refusing = (number: number, error = 'invalid_grant'): Partial<HttpAnswer> =>
  saying({ error, error_description: `AADSTS${number}: Some words.`, error_codes: [number] }, 400);

const byFault = (fault: string): Story => ({ change: (url) => `${url}&stand_in_fault=${fault}` });

const elsewhere = (change: object) => saying({ issuer: 'https://localhost/x', ...change });

/** How each refusal of the table is brought about; by stage where the stage decides. */
const REFUSALS: Readonly<Record<string, Story>> = {
  'realm/service-refused': { spoil: at('realm', refusing(90002)) },
  'realm/answer-malformed': { spoil: at('realm', saying({})) },
  'realm/answer-not-json': { spoil: at('realm', saying('<html>Welcome</html>')) },
  'federation-fault': { card: 'carl@contoso.com', args: ['--user', 'felix@fabrikam.com'] },
  'federation-without-endpoint': { card: 'felix@fabrikam.com', spoil: at('mex', saying('<x/>')) },
  'answer-not-xml': { card: 'felix@fabrikam.com', spoil: at('mex', saying('<html>Welcome</html>')) },
  'no-answer': { spoil: { operation: 'connect', word: 'unknown' } },
  'answer-not-json': byFault('not-json'),
  'discovery/answer-malformed': { spoil: at('instance', saying([])) },
  'discovery/issuer-wrong': { spoil: at('configuration', elsewhere({ issuer: 'https://attacker.example/' })) },
  'discovery/endpoint-elsewhere': {
    spoil: at('configuration', saying({ issuer: '{own}/x', token_endpoint: 'https://attacker.example/' })),
  },
  'authority-unknown': { spoil: at('instance', saying({ metadata: [] })) },
  'answer-too-large': byFault('oversized'),
  'answer-malformed': { spoil: at('token', saying({ id_token: 'a.b.c', access_token: 7 })) },
  'token-missing': { spoil: at('token', saying({ access_token: 'x', token_type: 'Bearer' })) },
  'redirect-elsewhere': {
    card: 'carl@contoso.com',
    spoil: at('login', { status: 302, headers: { location: 'https://attacker.example/?code=x' } }),
  },
  'redirect-issuer-wrong': byFault('mix-up'),
  'redirect-state-wrong': byFault('wrong-state'),
  'redirect-without-code': { hand: goneBackWithoutCode },
  'token-malformed': { spoil: at('token', saying({ id_token: 'x', access_token: 'y', token_type: 'Bearer' })) },
  'token-expired': byFault('expired'),
  'token-not-yet-valid': byFault('future'),
  'token-algorithm-refused': byFault('alg-none'),
  'token-key-unknown': byFault('unknown-key'),
  'token-signature-wrong': byFault('bad-signature'),
  'token-issuer-wrong': byFault('wrong-issuer'),
  'token-audience-wrong': byFault('wrong-audience'),
  'token-nonce-wrong': byFault('wrong-nonce'),
  'timed-out': { args: ['--timeout', '1'] },
};

async function goneBackWithoutCode({ url }: { readonly url: string }): Promise<string> {
  const said = new URL(url).searchParams;
  return await (await fetch(`${said.get('redirect_uri')}/?state=${said.get('state')}`)).text();
}

/** Where each word of the network is said when a row leaves that open. */
const OPERATION_OF = (word: string): Operation => (word === 'timed-out' ? 'connect' : 'tls-handshake');

/** Who vouches for a row that a test beside this one brings about, with a real card. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'pin-wrong': 'card.test.ts',
  'pin-locked': 'nobody spends the tries of a card for it; card-pin.test.ts and step-evidence.test.ts do both halves',
  'no-card': 'card.test.ts',
};

type Told = readonly [name: string, story: Story];

/** Every way into a row. */
function storiesOf({ when }: Row): readonly Told[] {
  const { stage: place, refusal = [], operation, word = [], status = [], number = [], answerBegan, card = [] } = when;
  return [
    ...number.map((each): Told => [`AADSTS${each}`, { spoil: at('token', refusing(each)) }]),
    ...refusal.map((each): Told => [each, REFUSALS[`${place}/${each}`] ?? REFUSALS[each] ?? assert.fail(each)]),
    ...status.map((each): Told => [`${operation} ${each}`, { spoil: { proxy: each } }]),
    ...word.map((each): Told => [`${operation ?? ''} ${each}`, { spoil: broken(operation, each, answerBegan) }]),
    ...card.map((each): Told => [each, {}]),
  ];
}

function broken(operation: string | undefined, word: string, answerBegan: boolean | undefined): Spoil {
  if (operation === 'proxy-tunnel') return { proxy: word as FailureWord };
  if (answerBegan) return at('instance', { ended: word === 'connection-reset' ? 'reset' : 'closed-early' });
  return { operation: (operation ?? OPERATION_OF(word)) as Operation, word: word as FailureWord };
}

describe('every way into the table of status codes', { concurrency: 4 }, () => {
  const here = stage();
  const anna = named('anna@contoso.com');

  async function codeOf(name: string, { spoil, card, change, hand, args = [] }: Story): Promise<string | null> {
    const given = spoil && withOwnName(spoil, here().served.origins.login);
    const computer = () => (given === undefined ? thisComputer() : spoilt(thisComputer(), given));
    const user = args.includes('--user') ? [] : ['--user', card ?? anna.name];
    const shown = card === undefined ? [] : ['--certificate', fileOf(card)];
    const told = await here().report({
      ...{ home: name, args: [...shown, ...user, ...args], here: { computer } as Partial<Here> },
      hand: hand ?? here().hand(anna, change),
    });
    assert.equal(told.outcome, 'failed', told.said);
    return told.statusCode;
  }

  function fileOf(holder: string): string {
    const { served, folder } = here();
    const file = join(folder, `${holder}.pem`);
    const certificate = readFileSync(cardCertificateFile(served.folder, named(holder)));
    writeFileSync(file, Buffer.concat([certificate, readFileSync(served.keyFile)]));
    return file;
  }

  for (const row of rows)
    for (const [name, story] of storiesOf(row))
      it(`${row.code}: ${name}`, { skip: ELSEWHERE[name] ?? false }, async () =>
        assert.equal(await codeOf(`${row.code} ${name}`, story), row.code),
      );

  for (let index = 1; index <= 12; index++) {
    const code = `0xCAA200${index.toString(16).toUpperCase().padStart(2, '0')}`;
    it(`${code}: ${oauthWord(index)}`, async () =>
      assert.equal(await codeOf(code, { spoil: at('token', saying({ error: oauthWord(index) }, 400)) }), code));
  }

  for (const status of [302, 400, 403, 404, 429, 500, 502, 503, 504]) {
    const code = `0xCAA30${status.toString(16).toUpperCase().padStart(3, '0')}`;
    it(`${code}: HTTP ${status}`, async () =>
      assert.equal(await codeOf(code, { spoil: at('instance', saying('<html>No</html>', status)) }), code));
  }
});

/** `{own}` in an answer is the address of the service itself. */
const withOwnName = (spoil: Spoil, own: string): Spoil =>
  'path' in spoil && spoil.answer.body !== undefined
    ? { ...spoil, answer: { ...spoil.answer, body: Buffer.from(String(spoil.answer.body).replaceAll('{own}', own)) } }
    : spoil;
