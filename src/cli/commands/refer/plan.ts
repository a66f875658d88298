import type { Destination } from '../../../integrations/destination.ts';
import type { Told } from '../../../integrations/told.ts';
import type { Parcel } from './deliver.ts';

/** What is about to happen. */
export type Plan = {
  readonly told: Told;
  /** Where it is kept, whatever becomes of it. */
  readonly file: string;
  readonly destination: Destination | undefined;
  /** Who gets it, in words. */
  readonly to: string;
  /** Absent when the person has to send it. */
  readonly parcel: Parcel | undefined;
  readonly link: string;
};
