import type { CheckReport } from '../model/report.ts';
import { sinceJson } from './since.ts';

/** `check --json`: the report as it is, schema 1; with `since` where it is compared with an earlier one. */
export function checkJson(report: CheckReport, before?: CheckReport): string {
  const compared = before === undefined ? report : { ...report, since: sinceJson(before, report) };
  return `${JSON.stringify(compared, null, 2)}\n`;
}
