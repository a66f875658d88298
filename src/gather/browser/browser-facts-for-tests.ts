/** For tests: what the page of a healthy browser sends, unless the test says otherwise. */
export const factsForTests = (changed: Readonly<Record<string, unknown>> = {}) => ({
  cloud: 'public',
  isOnline: true,
  server: {
    ...{ origin: 'https://help.contoso.com', ending: 'answered', strange: null, durationMs: 40 },
    ...{
      sentAtMs: Date.parse('2026-01-05T10:00:00.500Z'),
      dateMs: Date.parse('2026-01-05T10:00:00Z'),
      family: 6,
      via: null,
    },
  },
  hosts: ['login.microsoftonline.com', 'aadcdn.msftauth.net', 'teams.microsoft.com'].map((name) => ({
    ...{ name, ending: 'answered', durationMs: 80 },
  })),
  document: { ending: 'answered', text: DOCUMENT, durationMs: 90 },
  ...changed,
});

const AUTHORITY = 'https://login.microsoftonline.com';

const DOCUMENT = JSON.stringify({
  issuer: `${AUTHORITY}/organizations/v2.0`,
  authorization_endpoint: `${AUTHORITY}/organizations/oauth2/v2.0/authorize`,
  token_endpoint: `${AUTHORITY}/organizations/oauth2/v2.0/token`,
  jwks_uri: `${AUTHORITY}/organizations/discovery/v2.0/keys`,
});
