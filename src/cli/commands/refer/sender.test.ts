import assert from 'node:assert/strict';
import { it } from 'node:test';
import { senderOf } from './sender.ts';

const login = { SIGNIN_DOCTOR_MAIL_USER: 'kim@contoso.example', SIGNIN_DOCTOR_MAIL_PASSWORD: 'right' };

it('user and password come from the environment, and never go out unencrypted', () => {
  assert.deepEqual(senderOf({ mailServer: 'smtp://smtp.contoso.example' }, login), {
    server: { address: 'smtp://smtp.contoso.example', user: 'kim@contoso.example', password: 'right' },
    from: 'kim@contoso.example',
  });
  assert.throws(() => senderOf({ mailServer: 'smtp+unencrypted://smtp.contoso.example' }, login), /without encryption/);
  assert.throws(() => senderOf({ mailServer: 'smtp://smtp.contoso.example' }, {}), /in whose name/);
  assert.equal(senderOf({}, login), undefined);
});
