import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { causes } from '../../catalogue/causes/all.ts';
import { explain } from '../../catalogue/explain.ts';
import { knownCauses } from '../../catalogue/known-causes.ts';
import { checks } from '../../gather/checks/all.ts';
import { clockFinding, reader, report } from '../report-for-tests.ts';
import { AREAS, areasOf } from './areas.ts';
import { numberOfStatus, STATUS_NUMBERS, statusOfNumber } from './status-number.ts';
import { markOf, readSupportCode, type SupportCode, supportCodeOf } from './support-code.ts';
import { supportCodeJson, supportCodeText } from './support-code-text.ts';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Any verdict about any cause and code. */
const anyVerdict = fc.record({
  verdict: fc.constantFrom<SupportCode['verdict']>('healthy', 'unknown', 'certain', 'likely', 'possible'),
  cause: fc.constantFrom(...causes.map(({ id }) => id)),
  statusCode: fc.oneof(fc.constant(null), fc.integer({ min: 1, max: STATUS_NUMBERS - 1 }).map(statusOfNumber)),
  missing: fc.subarray(checks.map(({ id }) => id)),
});

type Story = typeof anyVerdict extends fc.Arbitrary<infer T> ? T : never;

function codeOf({ verdict, cause, statusCode, missing }: Story): string {
  const isProblem = verdict !== 'healthy' && verdict !== 'unknown';
  const findings = isProblem ? [{ ...clockFinding, rule: cause, strength: verdict }] : [];
  const notLookedAt = missing.map((check) => ({ check, why: 'not asked' }));
  return supportCodeOf({ verdict: isProblem ? 'problem' : verdict, findings, notLookedAt }, statusCode);
}

describe('a support code', () => {
  it('is twelve characters that nobody confuses, and says all that was put into it', () => {
    fc.assert(
      fc.property(anyVerdict, (story) => {
        const code = codeOf(story);
        assert.match(code, /^[WXYZ][0-9A-HJKMNP-TV-Z]{3}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
        const isProblem = story.verdict !== 'healthy' && story.verdict !== 'unknown';
        assert.deepEqual(readSupportCode(code), {
          statusCode: story.statusCode,
          verdict: story.verdict,
          cause: isProblem ? markOf(story.cause) : 0,
          areas: AREAS.filter((_, place) => (areasOf(story.missing) >> place) & 1),
        });
      }),
    );
  });

  it('is read however it is written', () => {
    const code = codeOf({ verdict: 'certain', cause: 'clock-skew', statusCode: '0xCAA10001', missing: [] });
    const spoken = [
      code.toLowerCase(),
      code.replaceAll('-', ''),
      ` ${code.replaceAll('-', ' ')}\n`,
      code.replaceAll('0', 'o').replaceAll('1', 'l'),
    ];
    for (const text of spoken) assert.deepEqual(readSupportCode(text), readSupportCode(code), text);
  });

  it('notices every wrong character, and every two that changed places', () => {
    fc.assert(
      fc.property(anyVerdict, (story) => {
        const code = codeOf(story).replaceAll('-', '');
        for (let place = 0; place < code.length; place += 1) {
          for (const other of ALPHABET) if (other !== code[place]) assertNoticed(replaced(code, place, other));
          for (let second = place + 1; second < code.length; second += 1) {
            const [one = '', two = ''] = [code[place], code[second]];
            if (one !== two) assertNoticed(replaced(replaced(code, place, two), second, one));
          }
        }
      }),
      { numRuns: 20 },
    );
  });

  it('is never taken for a status code, nor a status code for it', async () => {
    for (const story of fc.sample(anyVerdict, 50))
      for (const text of [codeOf(story), codeOf(story).replaceAll('-', '')])
        assert.deepEqual((await explain(text)).codes, [], text);
    for (const text of ['AADSTS700016', '0xCAA70004', 'caa8-2ee7-0000', 'wininet12007', 'what is this', ''])
      assert.ok([null, 'wrong'].includes(readSupportCode(text) as string | null), text);
    for (const text of ['AADSTS700016', '0xCAA70004', 'caa8-2ee7-0000']) assert.equal(readSupportCode(text), null);
  });

  it('names each cause by a mark of its own, and a check that has no area as something else', () => {
    const marks = new Set(causes.map(({ id }) => markOf(id)));
    assert.equal(marks.size, causes.length);
    assert.ok(!marks.has(0));
    assert.equal(areasOf(['a-check-of-tomorrow']), 1 << (AREAS.length - 1));
  });

  it('holds every kind of status code that Teams shows, and leaves others out', () => {
    for (const code of ['0xCAA70004', '0xCAAFFFFF', 'AADSTS50126', 'AADSTS9002313', '0x80072EE7', '0x801C0042'])
      assert.equal(statusOfNumber(numberOfStatus(code)), code);
    for (const code of ['invalid_grant', '0xC000006D', 'AADSTS0', '0xCAA', null])
      assert.equal(numberOfStatus(code), 0, `${code}`);
    assert.equal(statusOfNumber(0), null);
  });

  it('tells the admin what was found', () => {
    const { verdict, findings } = report({ verdict: 'problem', findings: [clockFinding] });
    const said = readSupportCode(
      supportCodeOf({ verdict, findings, notLookedAt: [{ check: 'pac', why: '' }] }, '0xCAA20003'),
    );
    assert.ok(said !== null && said !== 'wrong');
    const text = supportCodeText(said, knownCauses(), reader({ audience: 'admin' }));
    assert.match(text, /^Support code: This computer's clock is wrong\n/);
    assert.match(text, /This is certain: .*The person asked about the code 0xCAA20003\./s);
    assert.match(text, /What could not be looked at\n {2}- proxies\n/);
    assert.deepEqual(JSON.parse(supportCodeJson(said, knownCauses())).supportCode.causes[0].id, 'clock-skew');
  });

  it('from a newer version names no cause that it does not know', () => {
    const said = { statusCode: null, verdict: 'certain', cause: 4_095, areas: [] } as const;
    assert.match(supportCodeText(said, [], reader()), /a cause that this version does not know/);
  });
});

const replaced = (code: string, place: number, letter: string): string =>
  code.slice(0, place) + letter + code.slice(place + 1);

/** No answer is given: it is called wrong, or it is no support code at all. */
function assertNoticed(code: string): void {
  const said = readSupportCode(code);
  assert.ok(said === 'wrong' || said === null, code);
}
