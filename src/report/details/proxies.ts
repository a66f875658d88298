import type { Evidence, EvidenceOf, ProxySetting } from '../../model/evidence.ts';
import { type Block, bullets, item, section } from '../block.ts';
import type { Phrases } from '../languages/phrases.ts';
import { milliseconds, outcomeInWords } from './in-words.ts';

/** Proxy settings as found, and what the proxies said. */
export const proxies = (evidence: readonly Evidence[], says: Phrases['details']): readonly Block[] => {
  const lines = evidence.flatMap((seen) => {
    if (seen.kind === 'proxy-setting') return [setting(seen)];
    return seen.kind === 'proxy-contacted' ? [contact(seen)] : [];
  });
  return lines.length === 0 ? [] : section(says.proxies, [bullets(lines.map((line) => item(line)))]);
};

function setting({ source, mode, proxy, pacUrl, bypass }: ProxySetting): string {
  const where = [proxy, pacUrl].filter((part) => part !== null).join(', ');
  const past = bypass.length === 0 ? '' : `; past it: ${bypass.join(', ')}`;
  return `Set by ${source}: ${mode}${where === '' ? '' : ` ${where}`}${past}`;
}

function contact(seen: EvidenceOf<'proxy-contacted'>): string {
  const { proxy, target, outcome, authenticationSchemes, server, via, reason, durationMs } = seen;
  const told = Object.entries({ server, via, reason, wants: authenticationSchemes.join(' or ') || null });
  const known = told.filter(([, value]) => value !== null).map(([name, value]) => `${name} ${value}`);
  const answer = outcomeInWords(outcome, ({ status }) => `status ${status}`);
  return [`${proxy} asked for ${target}: ${answer}`, ...known, milliseconds(durationMs)].join(', ');
}
