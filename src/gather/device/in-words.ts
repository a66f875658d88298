import type { DeviceFacts, DeviceJoin } from '../../model/device.ts';
import type { Evidence } from '../../model/evidence.ts';
import { inRow, type Said, say } from '../../model/said.ts';

const JOINS: Readonly<Record<DeviceJoin, Said>> = {
  cloud: say`Known to an organisation`,
  hybrid: say`Known to an organisation, and in the company's own directory`,
  domain: say`Only in the company's own directory`,
  'on-premises': say`Known to the company's own server`,
  none: say`Belongs to no organisation`,
};

/** What the tools of the system said, in one line. */
export function deviceInWords(evidence: readonly Evidence[]): Said {
  const facts: DeviceFacts = Object.assign(
    {},
    ...evidence.map((seen) => (seen.kind === 'device-state-read' ? seen.facts : {})),
  );
  const events = evidence.filter(({ kind }) => kind === 'event-read').length;
  const told = [
    ...(facts.join === undefined ? [] : [JOINS[facts.join]]),
    ...(facts.workAccounts ? [accountsInWords(facts.workAccounts)] : []),
    ...(facts.recognition === 'refused' ? [say`the organisation refuses this computer`] : []),
    ...(facts.keyTest === 'failed' || facts.keysRecovering ? [say`its keys are lost`] : []),
    ...ticketInWords(facts),
    ...(facts.management === 'enrolled' ? [say`managed`] : []),
    ...(facts.timeService === 'stopped' ? [say`the time service does not run`] : []),
    ...(events === 0 ? [] : [eventsInWords(events)]),
  ];
  return told.length === 0 ? say`Nothing about an organisation is told` : inRow(told);
}

const accountsInWords = (count: number): Said =>
  count === 1 ? say`1 work account added` : say`${count} work accounts added`;

const eventsInWords = (count: number): Said =>
  count === 1 ? say`1 recent entry about failed sign-ins` : say`${count} recent entries about failed sign-ins`;

/** Only a computer that belongs to an organisation has one. */
function ticketInWords({ join, ticket }: DeviceFacts): readonly Said[] {
  if (ticket === undefined || (join !== 'cloud' && join !== 'hybrid')) return [];
  return [ticket === 'present' ? say`has a ticket for all work apps` : say`has no valid ticket for work apps`];
}
