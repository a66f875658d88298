import type { Evidence, HttpAnswerFacts } from '../../model/evidence.ts';
import { type Block, bullets, type Item, item, section } from '../block.ts';
import type { Phrases } from '../languages/phrases.ts';
import { failureInWords, milliseconds, outcomeInWords, routeInWords } from './in-words.ts';

/** What web servers answered: pages, files, documents. */
export const answers = (evidence: readonly Evidence[], says: Phrases['details']): readonly Block[] => {
  const items = evidence.flatMap(itemsOf);
  return items.length === 0 ? [] : section(says.answers, [bullets(items)]);
};

function itemsOf(seen: Evidence): readonly Item[] {
  switch (seen.kind) {
    case 'transfer': {
      const { url, route, answer, announcedBytes, receivedBytes, ended, failure, durationMs } = seen;
      const size = `${receivedBytes} of ${announcedBytes ?? 'unknown'} bytes, ${ended}`;
      return [
        answered(url, [
          answer === null ? 'No answer' : answerInWords(answer),
          `${size}, ${milliseconds(durationMs)}, ${routeInWords(route)}`,
          ...(failure === null ? [] : [failureInWords(failure)]),
        ]),
      ];
    }
    case 'metadata-read': {
      const { url, outcome, asExpected, says, route, durationMs } = seen;
      return [
        answered(url, [
          outcomeInWords(outcome, answerInWords),
          `${asExpected ? 'As expected' : 'Not the document expected'}, ${milliseconds(durationMs)}, ${routeInWords(route)}`,
          ...Object.entries(says).map(([name, value]) => `${name}: ${value}`),
        ]),
      ];
    }
    case 'endpoint-list-read': {
      const { url, outcome, shippedAsOf, route, durationMs } = seen;
      const version = outcomeInWords(outcome, ({ latest }) => `Version ${latest}`);
      return [
        answered(url, [`${version}; ours is of ${shippedAsOf}`, `${milliseconds(durationMs)}, ${routeInWords(route)}`]),
      ];
    }
    case 'federation-read': {
      const { url, outcome, issuers, fault, route, durationMs } = seen;
      const issues = issuers.length === 0 ? 'Names no issuer of tokens' : `Tokens are issued at ${issuers.join(', ')}`;
      const found = fault === null ? issues : `Fault: ${fault}`;
      return [
        answered(url, [
          outcomeInWords(outcome, answerInWords),
          ...(outcome.ok ? [found] : []),
          `${milliseconds(durationMs)}, ${routeInWords(route)}`,
        ]),
      ];
    }
    case 'portal-announced': {
      const { apiUrl, by, outcome } = seen;
      const said = outcomeInWords(outcome, ({ captive, userPortalUrl, secondsRemaining }) => {
        const page = userPortalUrl === null ? '' : `, page ${userPortalUrl}`;
        const rest = secondsRemaining === null ? '' : `, ${secondsRemaining} seconds remain`;
        return `${captive ? 'Wants a log-in' : 'Wants no log-in'}${page}${rest}`;
      });
      return [answered(apiUrl, [said, `Named to ${by} by the network`])];
    }
    case 'portal-probed': {
      const { url, outcome, asExpected, route } = seen;
      const expected = asExpected ? 'As expected' : 'Not what this page always says';
      return [answered(url, [outcomeInWords(outcome, answerInWords), `${expected}, ${routeInWords(route)}`])];
    }
    default:
      return [];
  }
}

const answered = (url: string, lines: readonly string[]): Item => ({
  text: [url],
  under: lines.map((line) => item(line)),
});

function answerInWords({ status, location, server, via, retryAfterSeconds, pageTitle }: HttpAnswerFacts): string {
  const told = Object.entries({ location, server, via, 'retry after seconds': retryAfterSeconds, page: pageTitle });
  const known = told.filter(([, value]) => value !== null).map(([name, value]) => `${name} ${value}`);
  return [`Status ${status}`, ...known].join(', ');
}
