import type { Evidence, EvidenceOf, ProxySetting } from '../../model/evidence.ts';
import { type FailureWord, failed, type Operation, success } from '../../model/failure.ts';
import type { PacDirective, PacFailureWord } from '../../model/pac.ts';
import { SIGN_IN } from './hosts.ts';
import { seen } from './seen.ts';

export const setting = (
  proxy: string | null,
  source: ProxySetting['source'] = 'environment',
  change: Partial<ProxySetting> = {},
): Evidence => ({
  kind: 'proxy-setting',
  ...seen('proxy-settings'),
  ...{ source, mode: proxy === null ? 'direct' : 'manual', proxy, pacUrl: null, bypass: [] },
  ...change,
});

const SCRIPT = 'http://wpad.example/proxy.pac';

/** A setting that names a PAC file. */
export const scriptSet = (source: ProxySetting['source'] = 'gnome'): Evidence =>
  setting(null, source, { mode: 'pac', pacUrl: SCRIPT });

/** What the server of the PAC file said: a status (null: it lies on the disk), or one word of failure. */
export const scriptFetched = (said: number | null | FailureWord = 200, operation: Operation = 'connect'): Evidence => ({
  kind: 'pac-fetched',
  ...seen('pac'),
  ...{ source: 'gnome', url: SCRIPT, by: 'setting', durationMs: 20 },
  outcome:
    typeof said !== 'string'
      ? success({ status: said, contentType: 'application/x-ns-proxy-autoconfig', sizeBytes: 300 })
      : failed(operation, said),
});

/** What the PAC file said about a host: directives, or one word of failure; on its line 7. */
export const scriptSaid = (
  host: string,
  said: readonly PacDirective[] | PacFailureWord,
  change: Partial<EvidenceOf<'pac-evaluated'>> = {},
): Evidence => ({
  kind: 'pac-evaluated',
  ...seen('pac'),
  ...{ source: 'gnome', url: SCRIPT, by: 'setting', host, alerts: [], durationMs: 30 },
  line: { number: 7, text: 'return way;' },
  dependsOn: { onTime: false, onOwnAddress: false, onChance: false, onNames: [] },
  outcome:
    typeof said === 'string'
      ? { ok: false, failure: { word: said } }
      : { ok: true, value: { result: 'as told', directives: said, skipped: [] } },
  ...change,
});

/** What a proxy said to CONNECT: a status, or one word of failure. */
export const contacted = (
  proxy: string,
  said: number | FailureWord,
  change: Partial<EvidenceOf<'proxy-contacted'>> = {},
): Evidence => ({
  kind: 'proxy-contacted',
  ...seen('proxy-connect'),
  ...{ proxy, source: 'environment', target: `${SIGN_IN}:443`, durationMs: 15 },
  ...{ authenticationSchemes: [], server: null, via: null, reason: null },
  outcome: typeof said === 'number' ? success({ status: said }) : failed('connect', said),
  ...change,
});
