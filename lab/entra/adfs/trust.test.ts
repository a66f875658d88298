import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import { askTokens } from '../code-flow.ts';
import { people } from '../data/people.ts';
import { type Served, serve } from '../serve.ts';
import { type Card, type Got, send } from '../visiting/send.ts';
import { mexAddress, trustAddress, type Version, type Way } from './addresses.ts';

let served: Served;
let now: Date;
before(async () => {
  served = await serve({ now: () => now });
});
after(() => served.close());
beforeEach(() => {
  now = new Date();
});

const WS = {
  13: {
    trust: 'http://docs.oasis-open.org/ws-sx/ws-trust/200512',
    keyType: 'http://docs.oasis-open.org/ws-sx/ws-trust/200512/Bearer',
  },
  2005: {
    trust: 'http://schemas.xmlsoap.org/ws/2005/02/trust',
    keyType: 'http://schemas.xmlsoap.org/ws/2005/05/identity/NoProofKey',
  },
} as const;

type Request = { readonly user: string; readonly password: string; readonly at?: Date; readonly realm?: string };

/** As the libraries of the service write it. */
function message(
  version: Version,
  { user, password, at = now, realm = 'urn:federation:MicrosoftOnline' }: Request,
): string {
  const { trust, keyType } = WS[version];
  const expires = new Date(at.getTime() + 600_000).toISOString();
  return `<s:Envelope xmlns:s='http://www.w3.org/2003/05/soap-envelope' xmlns:wsa='http://www.w3.org/2005/08/addressing' xmlns:wsu='http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd'>
<s:Header><wsa:Action s:mustUnderstand='1'>${trust}/RST/Issue</wsa:Action><wsa:MessageID>urn:uuid:4137e3ef-70b2-4cf7-8b58-d3d2e7e6d2e6</wsa:MessageID>
<wsa:ReplyTo><wsa:Address>http://www.w3.org/2005/08/addressing/anonymous</wsa:Address></wsa:ReplyTo><wsa:To s:mustUnderstand='1'>${trustAddress(served.origins, version, 'usernamemixed')}</wsa:To>
<wsse:Security s:mustUnderstand='1' xmlns:wsse='http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd'><wsu:Timestamp wsu:Id='_0'><wsu:Created>${at.toISOString()}</wsu:Created><wsu:Expires>${expires}</wsu:Expires></wsu:Timestamp>
<wsse:UsernameToken wsu:Id='t'><wsse:Username>${user}</wsse:Username><wsse:Password>${password}</wsse:Password></wsse:UsernameToken></wsse:Security></s:Header>
<s:Body><wst:RequestSecurityToken xmlns:wst='${trust}'><wsp:AppliesTo xmlns:wsp='http://schemas.xmlsoap.org/ws/2004/09/policy'><wsa:EndpointReference><wsa:Address>${realm}</wsa:Address></wsa:EndpointReference></wsp:AppliesTo>
<wst:KeyType>${keyType}</wst:KeyType><wst:RequestType>${trust}/Issue</wst:RequestType></wst:RequestSecurityToken></s:Body></s:Envelope>`;
}

const ask = (version: Version, request: Request, way: Way = 'usernamemixed', card: Card = {}): Promise<Got> =>
  send(served, trustAddress(served.origins, version, way), message(version, request), {
    headers: { 'Content-Type': 'application/soap+xml; charset=utf-8' },
    ...card,
  });

const assertFault = ({ status, text }: Got, expected: RegExp): void => {
  assert.equal(status, 500);
  assert.match(text, /<s:Fault>/);
  assert.match(text, expected);
};

const PASSWORD = 'Correct-Horse-7';
const frank = { user: 'frank@fabrikam.com', password: PASSWORD };

async function redeem({ text }: Got): Promise<Got> {
  const [assertion = ''] = /<saml:Assertion.*<\/saml:Assertion>/s.exec(text) ?? [];
  return askTokens(
    served,
    served.origins.login,
    {
      grant_type: 'urn:ietf:params:oauth:grant-type:saml1_1-bearer',
      assertion: Buffer.from(assertion).toString('base64'),
      scope: 'openid offline_access',
    },
    'organizations',
  );
}

describe('the federation server', () => {
  it('says where it issues tokens for passwords and certificates', async () => {
    const { text } = await send(served, mexAddress(served.origins.sts));
    for (const version of ['13', '2005'] as const)
      for (const way of ['usernamemixed', 'certificatetransport'] as const)
        assert.ok(text.includes(`<wsa10:Address>${trustAddress(served.origins, version, way)}</wsa10:Address>`));
    assert.match(text, /sp:UsernameToken/);
  });

  for (const version of ['13', '2005'] as const) {
    it(`issues a token (WS-Trust ${version}) that the cloud takes`, async () => {
      const issued = await ask(version, frank);
      assert.equal(issued.status, 200);
      assert.match(issued.text, new RegExp(`xmlns:t="${WS[version].trust}"`));
      assert.equal((await redeem(issued)).status, 200);
    });

    it(`refuses a wrong password (WS-Trust ${version})`, async () => {
      assertFault(await ask(version, { ...frank, password: 'wrong' }), /FailedAuthentication.*ID3242/s);
    });
  }

  it('refuses people of other companies, a message of another hour, another realm', async () => {
    assertFault(await ask('13', { ...frank, user: 'anna@contoso.com' }), /ID3242/);
    const at = new Date(now.getTime() - 3_600_000);
    assertFault(await ask('13', { ...frank, at }), /InvalidSecurity.*An error occurred when verifying security/s);
    assertFault(await ask('13', { ...frank, realm: 'urn:somebody' }), /InvalidScope.*ID3082/s);
  });

  it('refuses whom one of its rules refuses', async () => {
    assertFault(await ask('13', { user: 'mick@fabrikam.com', password: PASSWORD }), /MSIS7068/);
  });

  it('issues a token for a smart card, and for no other certificate', async () => {
    const shown = (alias: string): Promise<Got> =>
      ask('13', { user: 'ignored', password: 'ignored' }, 'certificatetransport', {
        cert: readFileSync(join(served.folder, `card-${alias}.pem`)),
        key: readFileSync(served.keyFile),
      });
    assert.equal((await redeem(await shown('felix'))).status, 200);
    assertFault(await shown('carl'), /FailedAuthentication/);
    assertFault(await ask('13', frank, 'certificatetransport'), /FailedAuthentication/);
  });

  it('reads what is escaped in a message', async () => {
    const escaped = [...PASSWORD].map((letter) => `&#${letter.charCodeAt(0)};`).join('');
    assert.equal((await ask('13', { ...frank, password: escaped })).status, 200);
  });
});

describe('the cloud', () => {
  for (const { name, ends } of people.filter(({ federation }) => federation !== undefined && federation !== 'denied'))
    it(`refuses the token of ${name} with ${ends}`, async () => {
      const { status, text } = await redeem(await ask('13', { user: name, password: PASSWORD }));
      assert.equal(status, 400);
      assert.deepEqual(JSON.parse(text).error_codes, [ends]);
    });

  it('refuses a token that somebody changed, and one of yesterday', async () => {
    const issued = await ask('13', frank);
    const changed = await redeem({ ...issued, text: issued.text.replaceAll('frank@', 'keith@') });
    assert.match(changed.text, /AADSTS5000811/);
    now = new Date(now.getTime() + 86_400_000);
    assert.match((await redeem(issued)).text, /AADSTS50008:/);
  });
});
