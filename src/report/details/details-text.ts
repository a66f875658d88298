import type { Budget, CheckReport } from '../../model/report.ts';
import { type Block, heading, item, listed, paragraph, section, table } from '../block.ts';
import { count } from '../sentence.ts';
import { answers } from './answers.ts';
import { clock } from './clock.ts';
import { computer } from './computer.ts';
import { connections } from './connections.ts';
import { instant, kilobytes, milliseconds } from './in-words.ts';
import { proxies } from './proxies.ts';
import { secureConnections } from './secure-connections.ts';
import { waterfall } from './waterfall.ts';

/** Everything that was seen, for those who want to check us. */
export const detailsText = (report: CheckReport): readonly Block[] => [
  heading('Details'),
  paragraph(
    `Made ${instant(report.madeAt)} by ${report.program.name} ${report.program.version} in ${milliseconds(report.durationMs)}.`,
  ),
  ...(report.budget === undefined ? [] : [paragraph(budgetInWords(report.budget))]),
  ...checksTable(report),
  ...[computer, proxies, clock, connections, secureConnections, answers, waterfall].flatMap((part) =>
    part(report.evidence),
  ),
  ...replacements(report),
];

const budgetInWords = ({ connections, datagrams, sentBytes, receivedBytes, roundTrips }: Budget): string =>
  `It took ${count(connections, 'connection')} and ${count(datagrams, 'datagram')}; ${kilobytes(sentBytes)} were sent and ${kilobytes(receivedBytes)} received. The longest chain was ${count(roundTrips, 'round trip')}.`;

const checksTable = ({ checks }: CheckReport): readonly Block[] =>
  checks.length === 0
    ? []
    : section('Checks', [
        table(checks.map(({ id, status, durationMs, summary }) => [id, status, milliseconds(durationMs), summary])),
      ]);

/** What redaction took out: whoever reads this must know that names were there. */
const replacements = ({ replaced }: CheckReport): readonly Block[] =>
  listed(
    'Replaced by stand-ins',
    replaced.map(({ pattern, count }) => item(`${pattern}: ${count} times`)),
  );
