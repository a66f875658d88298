import { control } from '../catalogue/endpoints.ts';
import type { HostRole } from '../model/evidence.ts';
import type { Question } from './check.ts';

/** A host that checks ask about, and the port on which it answers. */
export type AskedHost = { readonly name: string; readonly role: HostRole; readonly port: number };

/** Every host that the cloud of this question needs, and last one that has nothing to do with signing in. */
export const askedHosts = ({ cloud }: Pick<Question, 'cloud'>): readonly AskedHost[] => [
  ...cloud.endpoints.map(({ name, role }) => ({ name, role, port: 443 })),
  { name: control.host, role: 'control', port: 80 },
];
