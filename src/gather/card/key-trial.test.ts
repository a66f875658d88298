import assert from 'node:assert/strict';
import { createHash, generateKeyPairSync, type KeyObject, privateEncrypt, sign } from 'node:crypto';
import { describe, it } from 'node:test';
import { failed, type Outcome, success } from '../../model/failure.ts';
import type { Host, Reply } from '../host/host.ts';
import { thisComputer } from '../host/this-computer.ts';
import { localWorld } from '../local-world.ts';
import type { Card, KeyPlace } from './card.ts';
import { tryKey } from './key-trial.ts';

const PIN = '471108';
const OPENSC: KeyPlace = { tool: 'opensc', place: 0, id: '01' };
const MODULE: KeyPlace = { tool: 'pkcs11', module: '/lib/maker.so', slot: '0x1', id: '01' };

const pair = (kind: 'rsa' | 'ec') =>
  kind === 'rsa'
    ? generateKeyPairSync('rsa', { modulusLength: 2_048 })
    : generateKeyPairSync('ec', { namedCurve: 'P-256' });

/** A card whose certificate names this key. */
function cardOf(publicKey: KeyObject, kind: 'rsa' | 'ec', key: KeyPlace, pinTriesLeft: number | null = 3): Card {
  const spki = new Uint8Array(publicKey.export({ type: 'spki', format: 'der' }));
  const certificate = { publicKey: { kind, spki } } as unknown as NonNullable<Card['certificate']>;
  return { facts: { reader: 'Reader 1', form: 'piv', pinTriesLeft, certificate: null }, key, certificate, path: [] };
}

const replied = (status: number, bytes: Uint8Array = new Uint8Array(), complaint = ''): Outcome<Reply> =>
  success({ status, bytes, complaint });

/** What comes of it where the tool answers so; everything that anybody can see of the programs started; how often a PIN went out. */
async function trial(
  card: Card,
  answer: (input: Uint8Array) => Outcome<Reply>,
  left = '0x63, SW2=0xC3',
  hasCard = true,
) {
  const args: string[] = [];
  const told: Parameters<Host['converse']>[2][] = [];
  const host: Partial<Host> = {
    run: async (_program, given) => {
      args.push(...given);
      const cards = `0    ${hasCard ? 'Yes' : 'No '}             Reader 1\n`;
      return success(
        given.includes('--list-readers')
          ? cards
          : `Sending: 00\nReceived (SW1=0x90, SW2=0x00)\nSending: 00\nReceived (SW1=${left})\n`,
      );
    },
    converse: async (_program, given, more) => {
      args.push(...given);
      told.push(more);
      return answer(more.input ?? new Uint8Array());
    },
  };
  let taken = 0;
  const takePin = () => {
    taken += 1;
    return PIN;
  };
  const { result } = await tryKey(localWorld(thisComputer(), {}, host), card, takePin);
  assert.doesNotMatch(args.join(' '), new RegExp(PIN));
  return { result, taken, told, args };
}

/** PKCS #1 around a hash that was made elsewhere. */
const SHA_256 = Buffer.from('3031300d060960864801650304020105000420', 'hex');

describe('the key of a card', () => {
  const [own, other] = [pair('rsa'), pair('rsa')];
  /** What pkcs15-crypt does with the line of the PIN and the hash behind it. */
  const signHash = (key: KeyObject) => (input: Uint8Array) =>
    replied(0, privateEncrypt(key, Buffer.concat([SHA_256, input.subarray(PIN.length + 1)])));

  it('fits, or does not', async () => {
    const card = cardOf(own.publicKey, 'rsa', OPENSC);
    assert.equal((await trial(card, signHash(own.privateKey))).result, 'fits');
    assert.equal((await trial(card, signHash(other.privateKey))).result, 'fits-not');
  });

  it('is told the PIN on standard input, once, and closed again', async () => {
    const { told, taken, args } = await trial(cardOf(own.publicKey, 'rsa', OPENSC), signHash(own.privateKey));
    assert.deepEqual([told.length, taken], [1, 1]);
    assert.equal(
      Buffer.from(told[0]?.input ?? [])
        .toString('latin1')
        .split('\n')[0],
      PIN,
    );
    assert.equal(told[0]?.environment, undefined);
    assert.ok(args.includes('--reset'));
  });

  it('may be read by its own module alone, on a curve as well', async () => {
    const { publicKey, privateKey } = pair('ec');
    const card = cardOf(publicKey, 'ec', MODULE, null);
    const { result, told, args } = await trial(card, (input) => replied(0, sign('sha256', input, privateKey)));
    assert.equal(result, 'fits');
    assert.deepEqual(told[0]?.environment, { CARD_PIN: PIN });
    assert.deepEqual(args.slice(args.indexOf('--pin'), args.indexOf('--pin') + 2), ['--pin', 'env:CARD_PIN']);
  });

  it('is not tried where one try is left or none, and nobody takes the PIN', async () => {
    for (const left of [0, 1]) {
      const card = cardOf(own.publicKey, 'rsa', OPENSC, left);
      const { result, taken, told } = await trial(card, () => assert.fail('nothing may be sent'));
      assert.deepEqual([result, taken, told.length], ['refused', 0, 0]);
    }
  });

  it('tells a wrong PIN by the counter of the card, or by the word of the tool', async () => {
    const card = cardOf(own.publicKey, 'rsa', OPENSC);
    assert.equal((await trial(card, () => replied(5), '0x63, SW2=0xC2')).result, 'pin-wrong');
    const said = replied(5, new Uint8Array(), 'PIN code verification failed: PIN code or key incorrect\n');
    assert.equal((await trial(card, () => said)).result, 'pin-wrong');
    assert.equal((await trial(card, () => replied(5), '0x69, SW2=0x83')).result, 'pin-locked');
  });

  it('tells a card that was pulled out from one that gives no signature', async () => {
    const card = cardOf(own.publicKey, 'rsa', OPENSC);
    assert.equal((await trial(card, () => replied(1), undefined, false)).result, 'removed');
    assert.equal((await trial(card, () => failed('run-command', 'timed-out'))).result, 'silent');
    assert.equal((await trial(card, () => replied(0))).result, 'no-signature');
  });

  it('is not tried where the person gave no PIN', async () => {
    const card = cardOf(own.publicKey, 'rsa', OPENSC);
    const context = localWorld(thisComputer(), {}, { converse: () => assert.fail('nothing may be sent') });
    assert.equal((await tryKey(context, card, () => null)).result, 'not-allowed');
  });

  it('is not called silent where the time of the whole was over', async () => {
    const whole = new AbortController();
    const converse: Host['converse'] = async () => {
      whole.abort();
      return failed('run-command', 'timed-out');
    };
    const context = { ...localWorld(thisComputer(), {}, { converse }), signal: whole.signal };
    assert.equal((await tryKey(context, cardOf(own.publicKey, 'rsa', MODULE), () => PIN)).result, 'no-signature');
  });
});

it('a hash goes through a pipe of Windows unchanged', async () => {
  const { publicKey } = pair('rsa');
  const { told } = await trial(cardOf(publicKey, 'rsa', OPENSC), () => replied(1), undefined, false);
  const hash = told[0]?.input?.subarray(PIN.length + 1) ?? [];
  assert.equal(hash.length, createHash('sha256').digest().length);
  assert.ok(![...hash].some((byte) => [0x0a, 0x0d, 0x1a].includes(byte)));
});
