import type { FixReport } from '../../../report/fix/fix-report.ts';
import { exitStatus } from '../../exit-status.ts';

/** Fine is only a healthy network on which nothing failed either: whoever reads the status alone must not miss what was left behind. */
export const statusAfter = ({ verdict, remedies, recovered }: Outcome): number =>
  verdict === 'healthy' && ![...remedies, ...recovered].some(({ state }) => FAILED.includes(state))
    ? exitStatus.fine
    : exitStatus.found;

type Outcome = Pick<FixReport, 'verdict'> & {
  readonly remedies: readonly Pick<FixReport['remedies'][number], 'state'>[];
  readonly recovered: readonly Pick<FixReport['recovered'][number], 'state'>[];
};

const FAILED: readonly string[] = ['failed', 'undo-failed'];
