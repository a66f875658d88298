import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { authority, json, refuses, worldOf } from './service-for-tests.ts';
import { readUserRealm, sendUserRealm } from './user-realm.ts';

describe('the user realm', () => {
  it('is asked with the address written safely', async () => {
    const { world, sent } = worldOf({ '/common/userrealm/kim%2Fo%3F%40contoso.example': json({}) });
    await sendUserRealm(world, authority, 'kim/o?@contoso.example');
    assert.equal(sent.length, 1);
  });

  it('tells who checks the password', async () => {
    assert.deepEqual(await readUserRealm(json({ account_type: 'Managed', domain_name: 'contoso.example' })), {
      ...{ kind: 'managed', domain: 'contoso.example', metadataUrl: null },
    });
    assert.deepEqual(
      await readUserRealm(
        json({
          account_type: 'Federated',
          domain_name: 'f.example',
          federation_metadata_url: 'https://fs.f.example/mex',
        }),
      ),
      { kind: 'federated', domain: 'f.example', metadataUrl: 'https://fs.f.example/mex' },
    );
    assert.deepEqual(await readUserRealm(json({ NameSpaceType: 'Unknown', DomainName: 'u.example' })), {
      ...{ kind: 'unknown', domain: 'u.example', metadataUrl: null },
    });
  });

  it('is refused when it says nothing', async () => {
    await refuses('answer-malformed', readUserRealm(json({ account_type: 'Odd' })));
    await refuses('answer-malformed', readUserRealm(json(null)));
    await refuses('answer-not-json', readUserRealm(new Response('<html>')));
    await refuses('http-error', readUserRealm(new Response('', { status: 500 })));
  });
});
