import type { Evidence } from '../../model/evidence.ts';
import { type Block, bullets, item, section } from '../block.ts';
import type { Phrases } from '../languages/phrases.ts';

/** Addresses, routes, resolvers and pinned names of this computer. */
export const computer = (evidence: readonly Evidence[], says: Phrases['details']): readonly Block[] => {
  const lines = evidence.flatMap(linesOf);
  return lines.length === 0 ? [] : section(says.computer, [bullets(lines.map((line) => item(line)))]);
};

function linesOf(seen: Evidence): readonly string[] {
  switch (seen.kind) {
    case 'network-state':
      return [
        ...seen.interfaces.map(
          ({ name, addresses }) =>
            `Interface ${name}: ${addresses.map(({ address, scope }) => `${address} (${scope})`).join(', ') || 'no address'}`,
        ),
        ...(seen.defaultRoutes ?? []).map(
          (route) => `Default route IPv${route.family}: ${route.gateway ?? 'on the link'} by ${route.interface}`,
        ),
        ...(seen.defaultRoutes?.length === 0 ? ['No default route'] : []),
        ...(seen.defaultRoutes === null ? ['The routes could not be read'] : []),
      ];
    case 'resolvers-listed':
      return [`DNS servers: ${seen.resolvers.join(', ') || 'none'}`];
    case 'hosts-file-read':
      return [`${seen.file}: ${seen.entries} entries`];
    case 'hosts-file-entry':
      return [`${seen.file}, line ${seen.line}: ${seen.address} ${seen.name}`];
    case 'device-state-read':
      return [`${seen.by}: ${factsInWords(seen.facts)}`];
    case 'card-readers-listed':
      return seen.readers.map(({ name, hasCard }) => `Card reader ${name}: ${hasCard ? 'a card' : 'no card'}`);
    case 'card-read':
    case 'card-key-tried': {
      const { kind, from: _from, seenAt: _seenAt, ...facts } = seen;
      return [`${kind === 'card-read' ? 'Card' : 'Key of the card'}: ${factsInWords(facts)}`];
    }
    case 'card-revocation-asked':
      return [
        `Withdrawn cards of ${seen.issuerName} at ${seen.url}: ${seen.outcome.ok ? seen.outcome.value.status : seen.outcome.failure.word}`,
      ];
    case 'event-read':
      return [
        `Log entry ${seen.event} of ${seen.at}: ${[...seen.codes, ...seen.numbers.map((number) => `AADSTS${number}`)].join(', ')}${seen.api === null ? '' : ` in ${seen.api}`}`,
      ];
    default:
      return [];
  }
}

/** `certificateEndsAt` as `certificate ends at`; what is made of parts, part by part. */
const factsInWords = (facts: object): string =>
  Object.entries(facts)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${inWords(name)} ${typeof value === 'object' ? `(${factsInWords(value)})` : value}`)
    .join('; ');

const inWords = (name: string): string => name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
