import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { importedList } from '../listed.ts';
import { hex } from './hex.ts';
import { numberOfTag, tagOfNumber } from './msal-tag.ts';
import { takeApart } from './take-apart.ts';

const embedded = (code: string): unknown => takeApart(code).embeds;

describe('a number that no list has', () => {
  it('tells its HTTP status', () => {
    assert.deepEqual(embedded('0xCAA301C3'), { space: 'http', number: 451, symbol: 'Unavailable For Legal Reasons' });
    assert.match(takeApart('0xCAA30197').meaning, /proxy/);
    assert.deepEqual(embedded('0x801901FE'), { space: 'http', number: 510, symbol: null });
  });

  it('tells its network error', () => {
    const notResolved = { space: 'wininet', number: 12007, symbol: 'ERROR_INTERNET_NAME_NOT_RESOLVED' };
    assert.deepEqual(embedded('0xCAA82EE7'), notResolved);
    assert.deepEqual(embedded('0x80072EE7'), notResolved);
    assert.ok(takeApart('0xCAA82EE7').kin.includes('0x80072EE7'));
    assert.ok(takeApart('12007').kin.includes('0xCAA82EE7'));
  });

  it('tells that 12175 has two meanings', () => {
    assert.equal(takeApart('0xCAA82F8F').embeds?.symbol, 'ERROR_WINHTTP_SECURE_FAILURE');
    assert.equal(takeApart('0x80072F8F').embeds?.symbol, 'ERROR_INTERNET_DECODING_FAILED');
    for (const code of ['0xCAA82F8F', '0x80072F8F', '12175']) {
      assert.equal(takeApart(code).disagreements?.length, 2);
      assert.deepEqual(takeApart(code).kin, []);
    }
  });

  it('tells its urlmon error', () => {
    assert.deepEqual(embedded('0xCAA70004'), {
      space: 'urlmon',
      number: 0x800c0005,
      symbol: 'INET_E_RESOURCE_NOT_FOUND',
    });
    assert.deepEqual(takeApart('0xCAA70010').kin, ['0x800C0019']);
    assert.deepEqual(takeApart('0x800C0014').kin, ['0xCAA70011']);
  });

  it('tells its OAuth word', () => {
    assert.deepEqual(embedded('0xCAA2000B'), { space: 'oauth', number: 11, symbol: 'invalid_resource' });
    assert.equal(embedded('0xCAA20063'), null);
    assert.deepEqual(takeApart('invalid_grant').kin, ['0xCAA20003']);
  });

  it('tells the Windows error inside an HRESULT', () => {
    assert.deepEqual(embedded('0x80070520'), { space: 'win32', number: 1312, symbol: null });
  });

  it('clears the reserved bit', () => {
    assert.deepEqual(takeApart('0xC0090016').kin, ['0x80090016']);
    assert.equal(takeApart('0xC009030E').space, 'hresult');
  });

  it('knows notes from failures', () => {
    assert.equal(takeApart('0x8AA500DB').nothingWrong, true);
    assert.equal(takeApart('0x4AA50012').nothingWrong, true);
    assert.equal(takeApart('0xCAA500DB').nothingWrong, undefined);
  });

  it('tells families apart', () => {
    const spaces = { '0x80100069': 'scard', '0x801C03ED': 'device-registration', '0xC000006D': 'ntstatus' };
    const more = { '0xC004848C': 'ntstatus', '0x80280013': 'hresult', '0x8004DE99': 'hresult', AADSTS50001: 'aadsts' };
    for (const [code, space] of Object.entries({ ...spaces, ...more }))
      assert.equal(takeApart(code).space, space, code);
  });
});

describe('tags of the sign-in library', () => {
  it('stand for numbers', () => {
    assert.equal(numberOfTag('657rx'), 545133655);
    assert.equal(numberOfTag('7q6ch'), 0x21420087);
    assert.equal(tagOfNumber(540940121), '6p73z');
    assert.equal(numberOfTag('65_rx'), undefined);
    assert.equal(tagOfNumber(63), undefined);
  });

  it('go there and back', () => {
    const character = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz0123456789');
    const tag = fc.string({ unit: character, minLength: 5, maxLength: 5 });
    fc.assert(fc.property(tag, (word) => tagOfNumber(numberOfTag(word) ?? -1) === word));
  });
});

describe('any number', () => {
  it('is taken apart into words that fit on a line', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 32 - 1 }), (number) => {
        const { title, meaning, family } = takeApart(hex(number));
        assert.ok(title.length > 0 && title.length <= 80, title);
        assert.ok(meaning.length > 0 && family.length > 0);
      }),
      { numRuns: 5_000 },
    );
  });

  it('of a list belongs to the space that the list says', async () => {
    for (const name of ['caa', 'other'] as const) {
      for (const [code, { space }] of Object.entries((await importedList(name)).codes)) {
        if (code.startsWith('0x')) assert.equal(takeApart(code).space, space, code);
      }
    }
  });
});

describe('what a listed code embeds', () => {
  it('is what its source says', async () => {
    for (const [code, { embeds }] of Object.entries((await importedList('caa')).codes)) {
      if (embeds === undefined) continue;
      const own = takeApart(code).embeds;
      const expected =
        typeof embeds.value === 'string' && embeds.value.startsWith('0x') ? Number(embeds.value) : embeds.value;
      assert.ok(own?.number === expected || own?.symbol === expected, code);
    }
  });
});
