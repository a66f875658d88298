import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { success } from '../../model/failure.ts';
import { outputText } from '../host/output-text.ts';
import { certificateByCertutil } from './certutil-certificates.ts';
import { readersByCertutil } from './certutil-output.ts';

const recorded = (name: string): string => readFileSync(`${import.meta.dirname}/fixtures/scinfo-${name}.txt`, 'utf8');

const ENGLISH = recorded('card');
const NAME = 'Yubico YubiKey OTP+FIDO+CCID 0';
const GOOD = {
  ...{ issuerName: 'Contoso Card CA', forClients: true, forCardLogon: true, account: 'bob@contoso.example' },
  faults: [],
};

/** Every letter that is not ASCII as two bytes that are no UTF-8. */
const inCodePage = (text: string): string =>
  outputText(Buffer.from(text.replaceAll(/[^ -~\n]/g, '\x82\xa0'), 'latin1'));

test('readers and the certificate are told in every language, and in code pages that nobody names', () => {
  for (const language of ['card', 'german', 'chinese', 'japanese']) {
    const text = recorded(language);
    const forms = [text, text.replaceAll('\n', '\r\n'), inCodePage(text)];
    for (const form of [...forms, outputText(Buffer.from(text, 'utf16le'))]) {
      assert.deepEqual(readersByCertutil(success(form)), [{ name: NAME, hasCard: true, isSilent: false }], language);
      assert.deepEqual(certificateByCertutil(form, NAME), GOOD, language);
    }
  }
});

/** The same with another word of Windows on the certificate itself, or on its issuer. */
const faultsWith = (own: string, issuer = '0') =>
  certificateByCertutil(
    ENGLISH.replace('dwInfoStatus=102 dwErrorStatus=0', `dwInfoStatus=102 dwErrorStatus=${own}`).replace(
      'dwInfoStatus=10c dwErrorStatus=0',
      `dwInfoStatus=10c dwErrorStatus=${issuer}`,
    ),
    NAME,
  )?.faults;

test('what Windows finds wrong is told by its bits', () => {
  assert.deepEqual(faultsWith('1'), ['not-in-date']);
  assert.deepEqual(faultsWith('4'), ['withdrawn']);
  assert.deepEqual(faultsWith('18'), ['bad-signature', 'wrong-use']);
  assert.deepEqual(faultsWith('1000040'), ['withdrawal-unknown']);
  assert.deepEqual(faultsWith('1010040'), ['untrusted', 'withdrawal-unknown']);
  assert.deepEqual(faultsWith('0', '20'), ['untrusted']);
  assert.deepEqual(faultsWith('0', '1'), [], 'that the issuer is too old is not the fault of the card');
});

test('purposes and the address are those of the certificate, and a mail address is none', () => {
  const told = (from: string | RegExp, to: string) => certificateByCertutil(ENGLISH.replace(from, to), NAME);
  assert.equal(told(/ *Application\[0\].*\n/, '')?.forCardLogon, false);
  assert.equal(told(/ *Application\[\d\].*\n/g, '')?.forCardLogon, true, 'without a list it is for any purpose');
  assert.equal(told('Application[1] = 1.3.6.1.5.5.7.3.2', 'Application[1] = 1.3.6.1.5.5.7.3.4')?.forClients, false);
  assert.equal(told('Other Name:Principal Name=bob@contoso.example, ', '')?.account, null);
});

test('of several certificates the one for signing in counts, and each card has its own', () => {
  const at = ENGLISH.indexOf('================ Certificate 0');
  const mail = ENGLISH.slice(at).replaceAll('1.3.6.1.4.1.311.20.2.2', '1.3.6.1.5.5.7.3.4').replace('bob@', 'mail@');
  assert.equal(
    certificateByCertutil(ENGLISH.slice(0, at) + mail + ENGLISH.slice(at), NAME)?.account,
    'bob@contoso.example',
  );
  assert.equal(certificateByCertutil(ENGLISH, 'Another reader'), undefined);
  assert.equal(certificateByCertutil(ENGLISH.slice(0, at), NAME), undefined);
});
