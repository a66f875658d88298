import type { CardFacts, CardKeyTrial, CardRevocation } from '../card.ts';
import type { DeviceFacts, DeviceTool } from '../device.ts';
import type { Seen } from './seen.ts';

/** What was seen of this device and its cards. */
export type DeviceEvidence =
  | Seen<'device-state-read', { by: DeviceTool; facts: DeviceFacts }>
  | Seen<'card-readers-listed', { readers: readonly { readonly name: string; readonly hasCard: boolean }[] }>
  | Seen<'card-read', CardFacts>
  | Seen<'card-revocation-asked', CardRevocation>
  | Seen<'card-key-tried', CardKeyTrial>
  | Seen<
      'event-read',
      {
        log: 'aad';
        /** The number of its kind, such as 1098. */
        event: number;
        /** ISO 8601, by the clock of that time. */
        at: string;
        /** What the system was doing; null when it was not told. */
        api: string | null;
        /** In the order in which they stand there: the wrapper first, what it wraps after it. */
        codes: readonly string[];
        /** AADSTS numbers. */
        numbers: readonly number[];
        correlationId: string | null;
      }
    >;
