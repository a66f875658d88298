import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { CardFacts } from '../../model/card.ts';
import { failed, type Outcome, success } from '../../model/failure.ts';
import { answersIn, readersIn } from '../card/opensc-output.ts';
import { readCertificate } from '../certificates/certificate.ts';
import { indexOf } from '../certificates/find-path.ts';
import type { Question } from '../check.ts';
import type { Host } from '../host/host.ts';
import { thisComputer } from '../host/this-computer.ts';
import { localWorld } from '../local-world.ts';
import { smartCard } from './smart-card.ts';

const recorded = (name: string): string => readFileSync(join(import.meta.dirname, '../card/fixtures', name), 'utf8');

const READERS = recorded('readers.txt');
const CARD = recorded('piv-card.txt');
const ISSUER = Buffer.from(recorded('issuer.pem').replace(/-----[^-]+-----|\s/g, ''), 'base64');

/** What the check sees where OpenSC prints this; every command that a card is sent is kept. */
async function seenWith(
  listed: Outcome<string>,
  told: Outcome<string>,
  question: Partial<Question> = {},
  listedThen = listed,
  change: Partial<Host> = {},
) {
  let looks = 0;
  const sent: string[] = [];
  const host: Partial<Host> = {
    now: () => new Date('2027-01-15T09:00:00Z'),
    ...change,
    run: async (_program, args) => {
      if (args.includes('--list-readers')) return looks++ === 0 ? listed : listedThen;
      sent.push(...args.filter((_, place) => args[place - 1] === '--send-apdu'));
      return told;
    },
  };
  const evidence = await smartCard.run(localWorld(thisComputer(), {}, host, question));
  const cards = evidence.flatMap((seen): readonly CardFacts[] => (seen.kind === 'card-read' ? [seen] : []));
  return { evidence, cards, sent, summary: smartCard.summarise(evidence).text };
}

const withCard = (text: string, question: Partial<Question> = {}) =>
  seenWith(success(READERS), success(text), question);

describe('smart-card', () => {
  it('tells the readers, the tries left and the certificate', async () => {
    const { evidence, cards, summary } = await withCard(CARD, { user: 'bob@contoso.example', cardRoots: [ISSUER] });
    assert.partialDeepStrictEqual(evidence[0], {
      readers: [
        { name: 'Virtual PCD 00 00', hasCard: true },
        { name: 'Virtual PCD 00 01', hasCard: false },
      ],
    });
    assert.partialDeepStrictEqual(cards, [
      {
        ...{ reader: 'Virtual PCD 00 00', form: 'piv', pinTriesLeft: 3, typed: 'bob@contoso.example' },
        certificate: {
          ...{ key: 'rsa-2048', maySign: true, forClients: true, forCardLogon: true, isSelfSigned: false },
          ...{ account: 'bob@contoso.example', trust: 'accepted' },
        },
      },
    ]);
    assert.match(summary, /certificate of .*Contoso Card CA.*, 3 tries for the PIN left$/);
    assert.doesNotMatch(JSON.stringify(evidence), /Bob Example/);
  });

  it('never sends a PIN: the only command that could spend a try is empty', async () => {
    const { sent } = await withCard(CARD);
    assert.deepEqual(
      sent.filter((command) => command.startsWith('00:20')),
      ['00:20:00:80'],
    );
  });

  it('tells how many tries are left, down to none', async () => {
    const triesFor = async (answer: string) =>
      (await withCard(CARD.replace('Received (SW1=0x63, SW2=0xC3)', answer))).cards[0]?.pinTriesLeft;
    assert.equal(await triesFor('Received (SW1=0x63, SW2=0xC1)'), 1);
    assert.equal(await triesFor('Received (SW1=0x69, SW2=0x83)'), 0);
    assert.equal(await triesFor('Received (SW1=0x6A, SW2=0x88)'), null);
  });

  it('tells a certificate that is damaged from one that is not there', async () => {
    const damaged = await withCard(CARD.replaceAll('A0 03 02 01 02', '00 00 00 00 00'));
    assert.equal(damaged.cards[0]?.certificate, 'unreadable');
    const head = CARD.slice(0, CARD.indexOf('Sending: 00 CB'));
    const { cards } = await withCard(`${head}Sending: 00 CB 3F FF \nReceived (SW1=0x6A, SW2=0x82)\n`);
    assert.equal(cards[0]?.certificate, 'none');
  });

  it('judges no trust without roots, and finds that others do not vouch for it', async () => {
    const trustWith = async (question: Partial<Question>) => (await withCard(CARD, question)).cards[0]?.certificate;
    assert.partialDeepStrictEqual(await trustWith({}), { trust: null });
    assert.partialDeepStrictEqual(await trustWith({ cardRoots: [] }), { trust: 'certificate-chain-incomplete' });
  });

  it('asks the roots of this computer as well, whatever the call names', async () => {
    const knowing = { systemRoots: () => indexOf([readCertificate(ISSUER)].filter((one) => one !== null)) };
    const withRoots = async (change: Partial<Host>, question: Partial<Question> = {}) => {
      const seen = await seenWith(success(READERS), success(CARD), question, undefined, change);
      return seen.cards[0]?.certificate;
    };
    assert.partialDeepStrictEqual(await withRoots(knowing), { trust: null, computerTrust: 'accepted' });
    assert.partialDeepStrictEqual(await withRoots(knowing, { cardRoots: [] }), {
      ...{ trust: 'certificate-chain-incomplete', computerTrust: 'accepted' },
    });
    const strange = { computerTrust: 'certificate-chain-incomplete' };
    assert.partialDeepStrictEqual(await withRoots({ systemRoots: () => indexOf([]) }), strange);
  });

  it('tells a card that is silent from one that it does not know', async () => {
    const silent = await seenWith(success(READERS), failed('run-command', 'timed-out'));
    assert.deepEqual(silent.cards[0]?.form, 'silent');
    const { cards } = await withCard('Sending: 00 A4 \nReceived (SW1=0x6A, SW2=0x82)\n');
    assert.deepEqual([cards[0]?.form, cards[0]?.certificate], ['other', null]);
  });

  it('tells a card that was pulled out while it was read', async () => {
    let looks = 0;
    const run: Host['run'] = async (_program, args) => {
      if (!args.includes('--list-readers')) return failed('run-command', 'unknown');
      looks += 1;
      return success(looks === 1 ? READERS : READERS.replace('Yes', 'No '));
    };
    const evidence = await smartCard.run(localWorld(thisComputer(), {}, { run }));
    assert.equal(smartCard.summarise(evidence).text, 'the card in Virtual PCD 00 00 was pulled out while it was read');
  });

  it('reads a card that is no PIV card through PKCS#11', async () => {
    const hex = [...CARD.matchAll(/^((?:[\dA-F]{2} ){1,16})/gm)].map(([line]) => line).join('');
    const der = Buffer.from(hex.slice(hex.indexOf('30 82')).replaceAll(' ', ''), 'hex');
    const run: Host['run'] = async (program, args) => {
      if (program === 'pkcs11-tool')
        return success(recorded(args.includes('--list-slots') ? 'opensc-slots.txt' : 'softhsm-certificates.txt'));
      return success(
        args.includes('--list-readers') ? READERS : 'Sending: 00 A4 \nReceived (SW1=0x6A, SW2=0x82)\n'.repeat(3),
      );
    };
    const length = 4 + der.readUInt16BE(2);
    const converse: Host['converse'] = async () =>
      success({ status: 0, bytes: der.subarray(0, length), complaint: '' });
    const evidence = await smartCard.run(localWorld(thisComputer(), {}, { run, converse }));
    assert.match(
      smartCard.summarise(evidence).text,
      /^PKCS#15 emulated in Virtual PCD 00 00: certificate of .*Contoso Card CA/,
    );
  });

  it('tells of no reader, and of no OpenSC', async () => {
    const { summary } = await seenWith(success('No smart card readers found.\n'), success(''));
    assert.equal(summary, 'No reader is connected');
    const { evidence } = await seenWith(failed('run-command', 'not-found'), success(''));
    assert.ok(evidence[0]?.kind === 'check-not-run');
    assert.equal(evidence[0].why, 'OpenSC is not installed, by which cards are read');
  });

  it('asks Windows where OpenSC is not installed', async () => {
    const scinfo = success(recorded('doc-scinfo.txt'));
    const run: Host['run'] = async (program) => (program === 'certutil' ? scinfo : failed('run-command', 'not-found'));
    const evidence = await smartCard.run(localWorld(thisComputer(), {}, { platform: 'win32', run }));
    assert.equal(
      smartCard.summarise(evidence).text,
      'the card in Yubico YubiKey OTP+FIDO+CCID 0 could not be read further',
    );
  });

  it('survives whatever a card says', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ at: fc.nat(CARD.length - 1), to: fc.constantFrom('0', 'F', '7', ' ', '\n') })),
        async (changes) => {
          const text = [...CARD];
          for (const { at, to } of changes) text[at] = to;
          // Where too little came, the card is gone: else each run would wait for that.
          const [told, gone] = [success(text.join('')), success('')];
          await seenWith(success(READERS), told, { cardRoots: [ISSUER] }, gone);
          readersIn(text.join(''));
          answersIn(text.join(''));
        },
      ),
      { numRuns: 50 },
    ));
});
