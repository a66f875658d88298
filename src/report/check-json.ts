import type { CheckReport } from '../model/report.ts';

/** `check --json`: the report as it is, schema 1. */
export const checkJson = (report: CheckReport): string => `${JSON.stringify(report, null, 2)}\n`;
