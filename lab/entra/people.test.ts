import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { APP, askTokens, cloudOf, signIn } from './code-flow.ts';
import { type Person, people } from './data/people.ts';
import { type Served, serve } from './serve.ts';
import type { Got } from './visiting/send.ts';
import { newVisitor, type Visit } from './visitor.ts';

/** A stand-in of each group's own: what people agree to is remembered. */
function ownStandIn(): () => Served {
  let served: Served | undefined;
  before(async () => {
    served = await serve();
  });
  after(() => served?.close());
  return () => served ?? assert.fail('not started');
}

/** Passkeys need a browser with an authenticator: passkey.test.ts. */
const withoutBrowser = people.filter(({ secondStep }) => secondStep !== 'passkey');

const numberIn = (text: string): number => Number(/AADSTS(\d+)/.exec(text)?.[1]);

/** Tokens are had once more by renewal, since some are lost only then. */
async function endOfTokens(served: Served, person: Person, tokens: Got): Promise<Person['ends']> {
  if (tokens.status !== 200) return `http-${tokens.status}`;
  const { refresh_token } = JSON.parse(tokens.text);
  const renewed = await askTokens(served, cloudOf(served, person), { grant_type: 'refresh_token', refresh_token });
  return renewed.status === 200 ? 'signed-in' : numberIn(renewed.text);
}

function endOfVisit({ back, last }: Visit): Person['ends'] {
  const text = back?.searchParams.get('error_description') ?? last?.html ?? '';
  const fault = /ID3242|MSIS7068/.exec(text)?.[0];
  return fault === 'ID3242' || fault === 'MSIS7068' ? fault : numberIn(text);
}

describe('people at the pages', { concurrency: 4 }, () => {
  const standIn = ownStandIn();
  for (const person of withoutBrowser)
    it(`${person.name}: ${person.story}`, async () => {
      const tenant = person.guestOf?.[0] ?? 'common';
      const { tokens, ...visit } = await signIn(standIn(), newVisitor(standIn()), person, { tenant });
      const end = tokens === undefined ? endOfVisit(visit) : await endOfTokens(standIn(), person, tokens);
      assert.equal(end, person.ends, JSON.stringify(visit.pages));
    });
});

/** What only pages, cards or a federation server can bring about. */
const needsPages = ({ card, declines, name }: Person): boolean =>
  card !== undefined || declines !== undefined || name.endsWith('@fabrikam.com');

describe('people without pages (password grant)', { concurrency: 4 }, () => {
  const standIn = ownStandIn();
  for (const person of people.filter((person) => !needsPages(person)))
    it(`${person.name}: ${person.story}`, async () => {
      const answer = await askTokens(
        standIn(),
        cloudOf(standIn(), person),
        {
          grant_type: 'password',
          scope: 'openid offline_access https://graph.microsoft.com/User.Read',
          username: person.name,
          password: person.password,
        },
        person.guestOf?.[0] ?? 'organizations',
      );
      assert.equal(
        answer.status === 400 ? numberIn(answer.text) : await endOfTokens(standIn(), person, answer),
        silentEnd(person),
      );
    });
});

/** Where nobody can be asked, a question is a refusal. */
function silentEnd({ ends, secondStep, secondStepFor, consent, name }: Person): Person['ends'] {
  if (name.endsWith('@outlook.com')) return 500200;
  if (ends !== 'signed-in') return ends;
  if (secondStep !== undefined && secondStepFor === undefined) return 50076;
  return consent === undefined ? ends : 65001;
}

describe('the app', () => {
  const standIn = ownStandIn();
  it('is among those that are registered', async () => {
    const answer = await askTokens(standIn(), standIn().origins.login, {
      client_id: `${APP.slice(0, -4)}0000`,
      grant_type: 'refresh_token',
      refresh_token: 'any',
    });
    assert.equal(numberIn(answer.text), 700016);
  });
});
