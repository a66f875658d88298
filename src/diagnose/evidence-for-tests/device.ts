import type { DeviceFacts, DeviceTool, TicketAttempt } from '../../model/device.ts';
import type { Evidence, EvidenceOf } from '../../model/evidence.ts';
import { seen } from './seen.ts';

/** What a tool of the system says of this computer; told by dsregcmd of Windows unless said otherwise. */
export const device = (facts: DeviceFacts, by: DeviceTool = 'dsregcmd'): Evidence => ({
  kind: 'device-state-read',
  ...seen('device-state'),
  by,
  facts,
});

/** A computer of the organisation on which all is well. */
export const goodDevice: DeviceFacts = {
  ...{ join: 'cloud', recognition: 'recognised', certificateEndsAt: '2034-01-01T00:00:00.000Z', keysIn: 'chip' },
  ...{ keyTest: 'not-tested', keysRecovering: false, ticket: 'present', spokeFor: 'person' },
};

/** The last try to get a ticket failed, for nobody's fault unless told otherwise. */
export const failedTicket = (change: Partial<TicketAttempt> = {}): DeviceFacts => ({
  ...goodDevice,
  ticket: 'missing',
  ticketAttempt: {
    ...{ purpose: 'get', at: '2026-03-02T08:30:00.000Z', status: '0xC000006D', httpError: 0, user: null },
    ...{ numbers: [], description: null },
    ...change,
  },
});

/** An entry of the log of the token broker, half an hour old. */
export const logEntry = (change: Partial<EvidenceOf<'event-read'>> = {}): Evidence => ({
  kind: 'event-read',
  ...seen('device-state'),
  ...{
    log: 'aad',
    event: 1098,
    at: '2026-03-02T08:30:00.000Z',
    api: null,
    codes: [],
    numbers: [],
    correlationId: null,
  },
  ...change,
});
