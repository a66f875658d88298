import type { Budget, CheckReport } from '../../model/report.ts';
import { type Block, heading, item, listed, paragraph, section, table } from '../block.ts';
import { counted, filled, type Phrases } from '../languages/phrases.ts';
import type { Addressee } from '../reader.ts';
import { answers } from './answers.ts';
import { clock } from './clock.ts';
import { computer } from './computer.ts';
import { connections } from './connections.ts';
import { instant, kilobytes, milliseconds } from './in-words.ts';
import { proxies } from './proxies.ts';
import { secureConnections } from './secure-connections.ts';
import { waterfall } from './waterfall.ts';

/** Everything that was seen, for those who want to check us. */
export const detailsText = (
  report: CheckReport,
  { phrases: { details: says } }: Pick<Addressee, 'phrases'>,
): readonly Block[] => [
  heading(says.heading),
  paragraph(
    filled(says.made, {
      at: instant(report.madeAt),
      program: report.program.name,
      version: report.program.version,
      duration: milliseconds(report.durationMs),
    }),
  ),
  ...(report.budget === undefined ? [] : [paragraph(budgetInWords(report.budget, says))]),
  ...checksTable(report, says),
  ...[computer, proxies, clock, connections, secureConnections, answers, waterfall].flatMap((part) =>
    part(report.evidence, says),
  ),
  ...replacements(report, says),
];

type Says = Phrases['details'];

const budgetInWords = ({ connections, datagrams, sentBytes, receivedBytes, roundTrips }: Budget, says: Says): string =>
  filled(says.budget, {
    ...{ connections, datagrams, roundTrips, sent: kilobytes(sentBytes), received: kilobytes(receivedBytes) },
  });

const checksTable = ({ checks }: CheckReport, says: Says): readonly Block[] =>
  checks.length === 0
    ? []
    : section(says.checks, [
        table(checks.map(({ id, status, durationMs, summary }) => [id, status, milliseconds(durationMs), summary])),
      ]);

/** What redaction took out: whoever reads this must know that names were there. */
const replacements = ({ replaced }: CheckReport, says: Says): readonly Block[] =>
  listed(
    says.replaced,
    replaced.map(({ pattern, count }) => item(counted(says.replacedTimes, count, { pattern }))),
  );
