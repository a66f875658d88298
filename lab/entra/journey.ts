import type { App } from './data/apps.ts';
import type { Person } from './data/people.ts';
import type { Tenant } from './data/tenants.ts';
import type { Place } from './exchange.ts';
import type { Fault } from './faults.ts';
import type { Scope } from './scope.ts';

/** What a person has shown so far. */
export type Proof = 'password' | 'card' | 'federation' | 'second-step';

/** How far somebody has got: enough to say what is still missing. */
export type Standing = {
  readonly place: Place;
  /** Tenant or audience, as the address has it. */
  readonly tenantWord: string;
  readonly app: App;
  readonly scope: Scope;
  readonly person: Person | undefined;
  readonly proofs: readonly Proof[];
  /** The client passes on a challenge of a policy. */
  readonly passesChallengeOn: boolean;
  readonly fault: Fault | undefined;
};

/** Where the answer goes when a browser is sent back to an app. */
export type WayBack = {
  readonly redirectUri: string;
  readonly mode: 'query' | 'fragment' | 'form_post';
  readonly state: string | undefined;
};

export type Goal =
  | {
      readonly kind: 'code';
      readonly wayBack: WayBack;
      readonly nonce: string | undefined;
      readonly challenge: string | undefined;
      readonly challengeMethod: string;
      readonly wantsClientInfo: boolean;
      readonly isSilent: boolean;
    }
  | { readonly kind: 'device'; readonly deviceCode: string };

/** A sign-in in a browser, between its first page and its end. */
export type Journey = Standing & {
  readonly id: string;
  readonly goal: Goal;
  /** Typed into the first page before we know whether anybody has this name. */
  readonly loginHint: string | undefined;
  readonly isFromSession: boolean;
  /** Answers to questions that concern the device and not the person. */
  readonly confirmedApp: boolean;
  readonly staysSignedIn: boolean | undefined;
};

export const isGuestOf = ({ guestOf = [] }: Person, tenant: Tenant): boolean =>
  tenant.domains.some((domain) => guestOf.includes(domain));
