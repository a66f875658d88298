import type { DeviceFacts, DeviceJoin } from '../../model/device.ts';
import type { Evidence } from '../../model/evidence.ts';

const JOINS: Readonly<Record<DeviceJoin, string>> = {
  cloud: 'Known to an organisation',
  hybrid: "Known to an organisation, and in the company's own directory",
  domain: "Only in the company's own directory",
  'on-premises': "Known to the company's own server",
  none: 'Belongs to no organisation',
};

/** What the tools of the system said, in one line. */
export function deviceInWords(evidence: readonly Evidence[]): string {
  const facts: DeviceFacts = Object.assign(
    {},
    ...evidence.map((seen) => (seen.kind === 'device-state-read' ? seen.facts : {})),
  );
  const events = evidence.filter(({ kind }) => kind === 'event-read').length;
  const told = [
    ...(facts.join === undefined ? [] : [JOINS[facts.join]]),
    ...(facts.workAccounts ? [`${facts.workAccounts} work account${facts.workAccounts === 1 ? '' : 's'} added`] : []),
    ...(facts.recognition === 'refused' ? ['the organisation refuses this computer'] : []),
    ...(facts.keyTest === 'failed' || facts.keysRecovering ? ['its keys are lost'] : []),
    ...ticketInWords(facts),
    ...(facts.management === 'enrolled' ? ['managed'] : []),
    ...(facts.timeService === 'stopped' ? ['the time service does not run'] : []),
    ...(events === 0 ? [] : [`${events} recent entr${events === 1 ? 'y' : 'ies'} about failed sign-ins`]),
  ];
  return told.length === 0 ? 'Nothing about an organisation is told' : told.join('; ');
}

/** Only a computer that belongs to an organisation has one. */
function ticketInWords({ join, ticket }: DeviceFacts): readonly string[] {
  if (ticket === undefined || (join !== 'cloud' && join !== 'hybrid')) return [];
  return [ticket === 'present' ? 'has a ticket for all work apps' : 'has no valid ticket for work apps'];
}
