import { type Certificate, readCertificate } from '../certificates/certificate.ts';
import type { Context, Step } from '../check.ts';
import { within } from '../time-limit.ts';
import { type Card, type KeyPlace, withCertificate } from './card.ts';
import { cardCertificateFacts } from './card-certificate.ts';
import { certificateIdsIn, type Token, tokensIn } from './tokens-output.ts';

/** OpenSC reads a whole card before it tells of it: two seconds, on slow cards five. */
const TOKEN_MS = 6_000;

/** Cards hold three or four; more are somebody's collection. */
const MOST_CERTIFICATES = 8;

/** The tokens that a PKCS#11 module shows; '' stands for OpenSC's own. None where the module cannot be asked. */
export async function tokensOf({ host, signal }: Step, module: string): Promise<readonly Token[]> {
  const listed = await host.run('pkcs11-tool', [...chosen(module), '--list-slots'], within(TOKEN_MS, signal));
  return listed.ok ? tokensIn(listed.value) : [];
}

/** What a token tells without its PIN. `place`: in which reader OpenSC finds it; absent for other modules. */
export async function readToken(context: Context, module: string, token: Token, place?: number): Promise<Card> {
  const { slot, name, model, ...pin } = token;
  const { host, signal } = context;
  const at = [...chosen(module), '--slot', slot];
  const listed = await host.run('pkcs11-tool', [...at, '--list-objects', '--type', 'cert'], within(TOKEN_MS, signal));
  const ids = listed.ok ? certificateIdsIn(listed.value).slice(0, MOST_CERTIFICATES) : [];
  const found: { readonly id: string; readonly certificate: Certificate | null }[] = [];
  for (const id of ids) {
    const args = [...at, '--read-object', '--type', 'cert', '--id', id];
    const read = await host.converse('pkcs11-tool', args, {}, within(TOKEN_MS, signal));
    found.push({ id, certificate: read.ok ? readCertificate(read.value.bytes) : null });
  }
  const best = found.toSorted((one, other) => fitness(other.certificate) - fitness(one.certificate))[0];
  const id = best?.id ?? '';
  const key: KeyPlace = place === undefined ? { tool: 'pkcs11', module, slot, id } : { tool: 'opensc', place, id };
  const nothing = listed.ok ? 'none' : null;
  const certificate = best === undefined ? nothing : (best.certificate ?? 'unreadable');
  return withCertificate(context, { reader: name, form: 'token', model, ...pin }, key, certificate);
}

const chosen = (module: string): readonly string[] => (module === '' ? [] : ['--module', module]);

/** A card may hold certificates for mail and for doors: the one for signing in counts. */
function fitness(certificate: Certificate | null): number {
  if (certificate === null) return 0;
  const { forClients, forCardLogon } = cardCertificateFacts(certificate, { trust: null, computerTrust: 'accepted' });
  return 1 + Number(forClients) + Number(forCardLogon);
}
