import type { Delivery, Destination } from '../../../integrations/destination.ts';
import type { MailMessage } from '../../../integrations/mail-message.ts';
import { postToWebhook } from '../../../integrations/webhook.ts';
import { UsageError } from '../../usage-error.ts';
import { type MailServer, sendMail } from './send-mail.ts';

/** What goes out, in the form of its way. */
export type Parcel =
  | { readonly kind: 'mail'; readonly server: MailServer; readonly message: MailMessage }
  | {
      readonly kind: 'webhook';
      readonly destination: Extract<Destination, { kind: 'webhook' }>;
      readonly body: string;
    };

/** Sends once. Never throws for what the world does. */
export async function deliver(parcel: Parcel, signal: AbortSignal): Promise<Delivery> {
  await goTheWayOfThisComputer();
  return parcel.kind === 'mail'
    ? await sendMail(parcel.server, parcel.message, signal)
    : await postToWebhook(parcel.destination, parcel.body, fetch, signal);
}

/** Companies reach the outside by a proxy, and sign with an authority of their own: Node knows neither unless it is told. */
async function goTheWayOfThisComputer(): Promise<void> {
  const [{ setGlobalProxyFromEnv }, { getCACertificates, setDefaultCACertificates }] = await Promise.all([
    import('node:http'),
    import('node:tls'),
  ]);
  setDefaultCACertificates([...new Set([...getCACertificates('default'), ...getCACertificates('system')])]);
  try {
    setGlobalProxyFromEnv();
  } catch {
    throw new UsageError('the proxy in HTTPS_PROXY or HTTP_PROXY is no address such as http://proxy.contoso.com:8080');
  }
}
