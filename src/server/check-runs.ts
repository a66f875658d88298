import type { CloudName } from '../catalogue/endpoints.ts';
import type { ExplainedCode } from '../model/code.ts';
import type { CheckReport } from '../model/report.ts';
import type { Begin, Run, Runs } from './runs.ts';

/** What an examination is about. */
export type About = {
  readonly code?: ExplainedCode | undefined;
  /** The address with which the person signs in; null when they did not say. */
  readonly user: string | null;
  readonly cloud: CloudName;
  /** What the examination before found, to compare with. */
  readonly before?: CheckReport | undefined;
};

/** Examines this computer. */
export type Examine = Begin<About, CheckReport>;

export type CheckRun = Run<About, CheckReport>;
export type CheckRuns = Runs<About, CheckReport>;
