import assert from 'node:assert/strict';
import { it } from 'node:test';
import { settingsOf } from './settings.ts';

it('settings come from the file, and the environment outweighs it', () => {
  const file = { helpDesk: 'desk@contoso.example', helpPage: 'https://help.contoso.example/' };
  assert.deepEqual(
    settingsOf(file, { SIGNIN_DOCTOR_HELP_DESK: 'other@contoso.example', SIGNIN_DOCTOR_MAIL_FROM: '' }),
    {
      helpDesk: 'other@contoso.example',
      helpPage: 'https://help.contoso.example/',
    },
  );
  assert.deepEqual(settingsOf({}, {}), {});
});

it('what is wrong with settings is said in a sentence', () => {
  const cases: readonly (readonly [unknown, RegExp])[] = [
    [[], /no JSON object/],
    [{ helpdesk: 'x' }, /there is no setting "helpdesk"; there are helpDesk, /],
    [{ helpDesk: 7 }, /helpDesk is no text/],
    [{ mailServer: 'smtp.contoso.example' }, /wants an address such as smtp:/],
    [{ mailServer: 'smtp://kim:secret@smtp.contoso.example' }, /SIGNIN_DOCTOR_MAIL_PASSWORD/],
    [{ mailServer: 'smtp://kim:pa#secret@smtp.contoso.example:587' }, /SIGNIN_DOCTOR_MAIL_PASSWORD/],
    [{ mailServer: 'kim:secret@smtp.contoso.example' }, /SIGNIN_DOCTOR_MAIL_PASSWORD/],
    [{ mailServer: 'smtp:kim:secret@smtp.contoso.example' }, /SIGNIN_DOCTOR_MAIL_PASSWORD/],
    [{ helpPage: 'https://kim:secret@help.contoso.example/' }, /without user and password/],
    [{ helpPage: 'kim:secret@help.contoso.example' }, /without user and password/],
    [{ helpPage: 'javascript:alert(1)' }, /helpPage wants an address/],
    [{ helpPage: 'https://help.contoso.example/#x' }, /helpPage wants an address/],
  ];
  for (const [file, wrong] of cases) {
    const settings = settingsOf(file, {});
    assert.ok('wrong' in settings);
    assert.match(settings.wrong.text, wrong);
    assert.doesNotMatch(settings.wrong.text, /secret/);
  }
});
