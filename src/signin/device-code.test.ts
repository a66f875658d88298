import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pollDeviceCode, readDeviceCode, sendDeviceCodeRequest } from './device-code.ts';
import { CLIENT, json, NOW, refusal, refuses, server, wish, worldOf } from './service-for-tests.ts';

const TOKEN = '/organizations/oauth2/v2.0/token';
const code = {
  ...{ userCode: 'ABCD1234', deviceCode: 'secret', verificationUri: 'https://login.example/device' },
  ...{ intervalSeconds: 5, expiresInSeconds: 900 },
};
const pending = refusal('authorization_pending', 70016);

describe('the device code', () => {
  it('is asked for and read', async () => {
    const { world, sent } = worldOf({
      '/organizations/oauth2/v2.0/devicecode': json({
        ...{ user_code: 'ABCD1234', device_code: 'secret', verification_uri: 'https://login.example/device' },
        ...{ expires_in: 900, interval: 5, message: 'Go there' },
      }),
    });
    assert.deepEqual(await readDeviceCode(await sendDeviceCodeRequest(world, server, wish)), code);
    assert.deepEqual(Object.fromEntries(sent[0]?.form ?? []), { client_id: CLIENT, scope: wish.scope });
  });

  it('is refused when something is missing', async () => {
    await refuses('answer-malformed', readDeviceCode(json({ user_code: 'A', device_code: 'B' })));
    await refuses('answer-malformed', readDeviceCode(json({ user_code: 'A', verification_uri: 'https://x.example' })));
    await refuses('service-refused', readDeviceCode(refusal('unauthorized_client', 700016)));
  });
});

describe('waiting for the person', () => {
  it('asks at the pace of the service, and slower when told to', async () => {
    const done = json({ access_token: 'a' });
    const { world, waits, sent } = worldOf({ [TOKEN]: [pending, refusal('slow_down', 0), pending, done] });
    const response = await pollDeviceCode(world, server, wish, code);
    assert.deepEqual(await response.json(), { access_token: 'a' });
    assert.deepEqual(waits, [5_000, 5_000, 10_000, 10_000]);
    assert.equal(sent[0]?.form.get('grant_type'), 'urn:ietf:params:oauth:grant-type:device_code');
    assert.equal(sent[0]?.form.get('device_code'), 'secret');
  });

  it('ends with whatever else the service says', async () => {
    const { world, waits } = worldOf({ [TOKEN]: [pending, refusal('authorization_declined', 65004)] });
    assert.equal((await pollDeviceCode(world, server, wish, code)).status, 400);
    assert.equal(waits.length, 2);
  });

  it('ends when the code runs out', async () => {
    let seconds = 0;
    const wait = async (ms: number): Promise<void> => {
      seconds += ms / 1000;
    };
    const { world, sent } = worldOf(
      { [TOKEN]: pending },
      { now: () => new Date(NOW.getTime() + seconds * 1000), wait },
    );
    await refuses('code-expired', pollDeviceCode(world, server, wish, code));
    assert.equal(sent.length, 179);
  });

  it('ends even if no clock moves', async () => {
    const { world } = worldOf({ [TOKEN]: pending });
    await refuses('code-expired', pollDeviceCode(world, server, wish, code));
  });
});
