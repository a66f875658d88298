import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { hex } from '../families/hex.ts';
import { importedList } from '../listed.ts';
import { findCodes } from './find-codes.ts';

const sure = (text: string): readonly string[] =>
  findCodes(text).flatMap(({ code, trust }) => (trust === 'sure' ? code : []));
const all = (text: string): readonly string[] => findCodes(text).map(({ code }) => code);

const SPELLED: readonly (readonly [text: string, ...codes: string[]])[] = [
  ['0xCAA20003', '0xCAA20003'],
  ['caa20003', '0xCAA20003'],
  ['3399614467', '0xCAA20003'],
  ['-895352829', '0xCAA20003'],
  ['0xffffffffcaa20003', '0xCAA20003'],
  ['Error code - CAA20003.', '0xCAA20003'],
  ['Error%20code%3Acaa20003', '0xCAA20003'],
  ['Error: 0xCAA82EE2SSO: next message', '0xCAA82EE2'],
  ['{"text":"Error:\\ncaa82ee7"}', '0xCAA82EE7'],
  ['Microsoft_ADAL_api_error_code: caa82ee7,', '0xCAA82EE7'],
  ['WAM_provider_error_3399614467', '0xCAA20003'],
  ['Error Code: 3399548929', '0xCAA10001'],
  ['DRS Discovery Test : FAIL [0x801c0021/0x80072ee2]', '0x801C0021', '0x80072EE2'],
  ['Fehlercode: 12007', '12007'],
  ['Attempt Status : 0xc000006d', '0xC000006D'],
  ['12175', '12175'],
  ['53003', 'AADSTS53003'],
  ['AADSTS 50076', 'AADSTS50076'],
  ['error_description=AADSTS50076%3a+Due+to', 'AADSTS50076'],
  ['credentials.AADSTS70008: expired.AADSTS50155: no', 'AADSTS70008', 'AADSTS50155'],
  ['"error_codes":[70002, 70008]', 'AADSTS70002', 'AADSTS70008'],
  ['error_codes: "[500011]"', 'AADSTS500011'],
  ['Key: server_error_code, Value: 50076', 'AADSTS50076'],
  ['[4usqa]', '4usqa'],
  ['Internal Error Code: 557973639', '7q6ch'],
  ['Tag: 0x21420087', '7q6ch'],
  ['AADB2C90077: no session', 'AADB2C90077'],
  ['MSIS9605: not allowed', 'MSIS9605'],
  ['1312', '0x80070520'],
  ['0x520', '0x80070520'],
  ['0x12345678', '0x12345678'],
  ['“caa82ee7”', '0xCAA82EE7'],
];

/** Counted only when a list has them. */
const DOUBTED: readonly (readonly [text: string, code: string])[] = [
  ['Geben Sie den Fehlercode 135011 an.', 'AADSTS135011'],
  ['请提供错误代码 135011', 'AADSTS135011'],
  ['エラー コード: 53003', 'AADSTS53003'],
  ["Code d'erreur : 50105", 'AADSTS50105'],
  ['"errorCode": 50126', 'AADSTS50126'],
  ['{"errorCode":50126}', 'AADSTS50126'],
  ['since Monday I get 80090016 here', '0x80090016'],
  ['Error: 2147943712', '0x80070520'],
  ['"error":"invalid_grant"', 'invalid_grant'],
  ['error%3Dinvalid_grant%26', 'invalid_grant'],
  ['Code: interaction_required', 'interaction_required'],
  ['BrowserAuthError: monitor_window_timeout: gone', 'monitor_window_timeout'],
  ['StatusInternal::NoNetwork, InternalEvent::None', 'NoNetwork'],
  ['Error: 0x102', '0x80070102'],
  ['max_reload_exceeded', 'max_reload_exceeded'],
  ['AAD event 1098', 'AAD/1098'],
];

const NO_CODE: readonly string[] = [
  '',
  ' ',
  'hello',
  'caa20003-1111-4222-8333-444455556666',
  'aaaabbbb-80090016-4222',
  '2024-03-04T08:15:30.000Z 1709540130 1709540130123',
  '203.0.113.7 10.0.19045.3393 16.0.5318.1004',
  'sha256 caa2000380090016a3f5e2c1b4d5e6f7a8b9c0d1e2f3a4b5c6d7e8f901234567',
  '0xcaa2000380090016a3f5e2c1b4d5e6f7a8b9c0d1e2f3a4b5c6d7e8f901234567',
  '{"reason":"killed","exitCode":1073807364}',
  'Logged at OAuthTokenRequestBase.cpp, line: 53003, method: x',
  '2026-07-03T04:28:26.543176+10:00 0x000145f4 <INFO> native_modules',
  '+49 800 9001 6000, room 53003',
  'TID=9432052 MSAL 1.1.15 iOS 14.4.2 error code -51412',
  'the word error, then 5 items',
];

describe('codes in a text', () => {
  for (const [text, ...codes] of SPELLED) it(`reads ${text}`, () => assert.deepEqual(sure(text), codes));
  for (const [text, code] of DOUBTED) it(`thinks of ${code} in ${text}`, () => assert.ok(all(text).includes(code)));
  for (const text of NO_CODE) {
    it(`reads no code in "${text}"`, async () => {
      const { codes } = await importedList('aadsts');
      assert.deepEqual(sure(text), []);
      assert.deepEqual(
        all(text).filter((code) => Object.hasOwn(codes, code)),
        [],
      );
    });
  }

  it('says how the code stood in the text, and where', () => {
    const [first] = findCodes('Fehler:%20caa82ee7!');
    assert.deepEqual(first, { code: '0xCAA82EE7', input: 'caa82ee7', at: 10, trust: 'sure' });
  });

  it('reads the troubleshooting block in a language it does not know', () => {
    const id = '9a8b7c6d-0000-4000-8000-00000000bb00';
    assert.deepEqual(sure(`Hibbbb: 53999\nXxx Yy: ${id}\nZzz: ${id}`), ['AADSTS53999']);
  });
});

/** Every way in which a 32-bit number is written. */
const spellings = (number: number): readonly string[] => {
  const digits = hex(number).slice(2);
  return [
    `0x${digits}`,
    `0x${digits.toLowerCase()}`,
    digits,
    digits.toLowerCase(),
    String(number >>> 0),
    String(number | 0),
    `0xffffffff${digits.toLowerCase()}`,
    `0xFFFFFFFF${digits}`,
  ];
};

const SURROUNDINGS = ['', 'Error: ', 'Error Code - ', 'Fehlercode: ', '>  ', 'Result=', '("', 'コード：', 'status%3a'];

describe('codes of the lists', async () => {
  const { codes: caa } = await importedList('caa');
  const { codes: aadsts } = await importedList('aadsts');
  const { codes: other } = await importedList('other');
  const numbers = [...Object.keys(caa), ...Object.keys(other).filter((code) => code.startsWith('0x'))].map(Number);

  it('are found in every spelling, alone and in a sentence', () => {
    for (const number of numbers) {
      for (const written of spellings(number)) {
        // Less than ten digits and positive: the number of a tag, unless a list says otherwise.
        if (/^\d{1,9}$/.test(written)) continue;
        assert.deepEqual(all(written), [hex(number)], written);
      }
    }
    const listed = fc.constantFrom(...numbers.filter((number) => number >= 2 ** 31));
    fc.assert(
      fc.property(listed, fc.nat(7), fc.constantFrom(...SURROUNDINGS), (number, which, before) => {
        const text = `${before}${spellings(number)[which] ?? ''}\r\nnext line`;
        assert.ok(all(text).includes(hex(number)), text);
      }),
      { numRuns: 2_000 },
    );
  });

  it('are found as answers of the service', () => {
    for (const code of Object.keys(aadsts)) {
      const number = code.slice('AADSTS'.length);
      for (const text of [
        code,
        code.toLowerCase(),
        `x.${code}: y`,
        `${code}%3a+z`,
        `"error_codes":[${number}]`,
        number,
      ]) {
        assert.ok(sure(text).includes(code), text);
      }
      assert.ok(all(`Error Code: ${number}`).includes(code), code);
    }
  });

  it('are found whatever they are called', () => {
    for (const [code, { sameAs }] of Object.entries(other)) assert.deepEqual(all(code), [sameAs ?? code]);
  });
});

describe('any text', () => {
  it('is read without a fault, and every code stands where it is said to', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.integer().map(String),
      fc.integer().map(hex),
      fc.uuid(),
      fc.constantFrom('error: ', 'AADSTS', '0x', '%3a', '\\n', '[', 'tag: ', '-', '\0', ' '),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        for (const { input, at } of findCodes(text)) assert.equal(text.slice(at, at + input.length), input);
      }),
      { numRuns: 3_000 },
    );
  });

  it('is read within a second at 10 MB, whatever it repeats', () => {
    const repeated = [
      'a',
      '0',
      '0x',
      'caa',
      '%25',
      '[',
      ': \n',
      'error: ',
      '12345\n',
      'error 50076\n',
      '-895352829 ',
      'AADSTS',
    ];
    for (const unit of repeated) {
      const text = unit.repeat(10_000_000 / unit.length);
      const before = process.cpuUsage();
      findCodes(text);
      const tookMs = process.cpuUsage(before).user / 1_000;
      // Processor time, and three times the promise: a test machine is busy with other tests.
      assert.ok(tookMs < 3_000, `${JSON.stringify(unit)} took ${Math.round(tookMs)} ms`);
    }
  });
});
