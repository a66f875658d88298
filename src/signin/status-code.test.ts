import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { causes } from '../catalogue/causes/all.ts';
import { explain } from '../catalogue/explain.ts';
import { oauthWord } from '../catalogue/families/oauth-words.ts';
import { type Row, rows, type Symptom, statusCodeFor } from './status-code.ts';
import data from './status-codes.json' with { type: 'json' };

const symptom = (change: Partial<Symptom> = {}): Symptom => ({
  ...{ stage: 'token', refusal: 'service-refused', operation: null, word: null, answerBegan: false },
  ...{ status: null, error: '', numbers: [] },
  ...change,
});

/** Every symptom that a row speaks of. */
const symptomsOf = ({ when }: Row): readonly Symptom[] =>
  pick(when.refusal).flatMap((refusal) =>
    pick(when.word).flatMap((word) =>
      pick(when.status).flatMap((status) =>
        pick(when.number).flatMap((number) =>
          pick(when.card).map((card) =>
            symptom({
              ...(when.stage !== undefined && { stage: when.stage as Symptom['stage'] }),
              refusal: (refusal ?? (card === undefined ? 'no-answer' : 'card-refused')) as Symptom['refusal'],
              ...{ operation: when.operation ?? null, word: word ?? null, answerBegan: when.answerBegan ?? false },
              ...{ status: status ?? null, numbers: number === undefined ? [] : [number] },
              card: card as Symptom['card'],
            }),
          ),
        ),
      ),
    ),
  );

const pick = <T>(values: readonly T[] | undefined): readonly (T | undefined)[] => values ?? [undefined];

describe('the table of status codes', () => {
  it('reaches every row with every word of it', () => {
    for (const row of rows)
      for (const one of symptomsOf(row)) assert.equal(statusCodeFor(one), row.code, JSON.stringify(one));
  });

  it('names codes that the catalogue explains, and sources that are listed', async () => {
    for (const { code, source } of rows) {
      assert.equal((await explain(code)).codes[0]?.known, true, code);
      assert.ok(Object.hasOwn(data.sources, source), source);
    }
  });

  it('agrees with the causes that the same numbers have', () => {
    for (const { when, code } of rows) {
      for (const number of when.number ?? []) {
        const named = causes.filter(
          ({ codes }) => codes.includes(`AADSTS${number}`) && codes.some((each) => each.startsWith('0xCAA')),
        );
        for (const cause of named) assert.ok(cause.codes.includes(code), `${cause.id}: AADSTS${number} shows ${code}`);
      }
    }
  });
});

describe('the status code', () => {
  const of = (change: Partial<Symptom>): string | null => statusCodeFor(symptom(change));

  it('is the number that the sign-in page shows', () => {
    assert.equal(of({ stage: 'authorize', refusal: 'page-refused', numbers: [50126] }), 'AADSTS50126');
  });

  it('holds the OAuth word of every refusal', () => {
    for (let index = 1; index <= 12; index++) {
      assert.equal(of({ error: oauthWord(index) }), `0xCAA2000${index.toString(16).toUpperCase()}`);
    }
    assert.equal(of({ error: 'login_required' }), '0xCAA20064');
  });

  it('follows the number where the newer service words it otherwise', () => {
    assert.equal(of({ error: 'invalid_grant', numbers: [50076] }), '0xCAA2000C');
    assert.equal(of({ error: 'invalid_grant', numbers: [53003] }), '0xCAA20004');
    assert.equal(of({ error: 'invalid_grant', numbers: [700082] }), '0xCAA20003');
  });

  it('holds the HTTP status where no words came', () => {
    assert.equal(of({ refusal: 'http-error', status: 503 }), '0xCAA301F7');
    assert.equal(of({ refusal: 'http-error', status: 429 }), '0xCAA301AD');
    assert.equal(of({ refusal: 'answer-redirected', status: 302 }), '0xCAA3012E');
  });

  it('is the one of the seed for each way that can break', () => {
    const broken = (operation: string, word: string, more: Partial<Symptom> = {}) =>
      of({ stage: 'discovery', refusal: 'no-answer', operation, word, ...more });
    assert.equal(broken('resolve', 'name-not-found'), '0xCAA82EE7');
    assert.equal(broken('connect', 'timed-out'), '0xCAA82EE2');
    assert.equal(broken('connect', 'connection-refused'), '0xCAA82EFD');
    assert.equal(broken('proxy-tunnel', 'proxy-refused'), '0xCAA70004');
    assert.equal(broken('proxy-tunnel', 'proxy-refused', { status: 407 }), '0xCAA30197');
    assert.equal(broken('http-round-trip', 'connection-reset', { answerBegan: true }), '0xCAA70007');
    assert.equal(broken('http-round-trip', 'connection-reset'), '0xCAA82EFF');
    assert.equal(broken('tls-handshake', 'certificate-unknown-issuer'), '0xCAA82F0D');
    assert.equal(broken('connect', 'unknown'), '0xCAA80000');
  });

  it('is none when the person stopped', () => assert.equal(of({ refusal: 'cancelled' }), null));
});
