import type { Evidence, EvidenceOf } from '../model/evidence.ts';

type Setting = EvidenceOf<'proxy-setting'>;
type Source = Setting['source'];

/** As evidence writes it. */
const isOnThisComputer = (proxy: string): boolean =>
  /^(?:\w+:\/\/)?(localhost|127\.[\d.]+|\[?::1\]?):\d+$/i.test(proxy);

/**
 * Proxies of one source that do not answer and that signing in does without: they ran on this computer, or the check got on without
 * them. A company's proxy that is merely down is none.
 */
export const deadProxies = (evidence: readonly Evidence[], source: Source): readonly string[] =>
  evidence.flatMap((seen) =>
    seen.kind === 'proxy-contacted' &&
    seen.source === source &&
    !seen.outcome.ok &&
    (isOnThisComputer(seen.proxy) || worksWithout(seen.proxy, evidence))
      ? [seen.proxy]
      : [],
  );

/** The setting of a source that stands in the way: its proxy, or that of its script, is dead, or the script itself is at fault. */
export function uselessSetting(evidence: readonly Evidence[], source: Source): Setting | undefined {
  const setting = evidence.find((seen) => seen.kind === 'proxy-setting' && seen.source === source);
  if (setting?.kind !== 'proxy-setting') return undefined;
  if (setting.mode === 'manual')
    return deadProxies(evidence, source).includes(setting.proxy ?? '') ? setting : undefined;
  return setting.mode === 'pac' && worksWithout(null, evidence) ? setting : undefined;
}

/** Whether the check saw it work straight, or through another proxy. */
const worksWithout = (proxy: string | null, evidence: readonly Evidence[]): boolean =>
  evidence.some(
    (seen) =>
      (seen.kind === 'what-if-tried' && seen.hypothesis === 'past-the-proxy' && seen.outcome.ok) ||
      (proxy !== null && seen.kind === 'proxy-contacted' && seen.proxy !== proxy && seen.outcome.ok),
  );
