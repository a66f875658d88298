/** A program that is registered as a public client. */
export type App = { readonly id: string; readonly name: string; readonly redirects: readonly string[] };

const LOOPBACK = 'http://localhost';
const NATIVE = 'https://login.microsoftonline.com/common/oauth2/nativeclient';

export const apps: readonly App[] = [
  { id: '1fec8e78-bce4-4aaf-ab1b-5451cc387264', name: 'Microsoft Teams', redirects: [LOOPBACK, NATIVE] },
  { id: '04b07795-8ddb-461a-bbee-02f9e1bf7b46', name: 'Microsoft Azure CLI', redirects: [LOOPBACK] },
  { id: '14d82eec-204b-4c2f-b7e8-296a70dab67e', name: 'Microsoft Graph Command Line Tools', redirects: [LOOPBACK] },
];

/** An app that somebody registered for a test. */
export const registered = (id: string, redirects: readonly string[] = []): App => ({
  id,
  name: 'App under test',
  redirects: [LOOPBACK, NATIVE, ...redirects],
});

/**
 * Whether an app may be answered at this address. Of a loopback address any port will do, as the port is not known before.
 * @see RFC 8252 section 7.3
 */
export const mayReturnTo = ({ redirects }: App, address: string): boolean =>
  URL.canParse(address) && redirects.some((redirect) => portless(redirect) === portless(address));

const LOOPBACK_HOSTS = ['localhost', '127.0.0.1', '[::1]'];

function portless(address: string): string {
  const url = new URL(address);
  if (url.protocol !== 'http:' || !LOOPBACK_HOSTS.includes(url.hostname)) return url.href;
  return `http://localhost${url.pathname}${url.search}`;
}
