import type { CloudName } from '../endpoints.ts';
import china from './china.json' with { type: 'json' };
import publicCloud from './public.json' with { type: 'json' };
import usgov from './usgov.json' with { type: 'json' };
import usgovdod from './usgovdod.json' with { type: 'json' };

/** How Microsoft advises to treat traffic: Optimize past everything, Allow by address or name, Default as any other. */
type Category = 'Optimize' | 'Allow' | 'Default';

/** A row of the published list, as far as it names hosts that Teams sign-in and start need. */
export type ListEntry = {
  readonly id: number;
  readonly area: 'Common' | 'Exchange' | 'SharePoint' | 'Skype';
  readonly category: Category;
  readonly required: boolean;
  readonly tcpPorts: readonly number[];
  /** Names, with `*` for any label or labels. */
  readonly urls: readonly string[];
};

/** What a blocked host stops: signing in, the start of Teams, or only a part of what it does. */
export type Stops = 'sign-in' | 'start' | 'part';

export type ListedHost = {
  readonly host: string;
  /** The row it stands in. */
  readonly id: number;
  readonly stops: Stops;
  /** In plain words. */
  readonly breaks: string;
};

/** The list of one cloud, made by `scripts/import-endpoints.ts`. */
export type EndpointList = {
  readonly cloud: CloudName;
  /** How the web service of the list calls this cloud. */
  readonly instance: string;
  /** No later change of the list is in here: YYYY-MM-DD. */
  readonly asOf: string;
  readonly source: string;
  readonly hosts: readonly ListedHost[];
  readonly entries: readonly ListEntry[];
};

export const endpointLists = {
  public: publicCloud as EndpointList,
  usgov: usgov as EndpointList,
  usgovdod: usgovdod as EndpointList,
  china: china as EndpointList,
} satisfies Record<CloudName, EndpointList>;

/** A host of any cloud's list; undefined for one that Teams does not need to sign in or start. */
export const listedHost = (host: string): ListedHost | undefined =>
  Object.values(endpointLists)
    .flatMap(({ hosts }) => hosts)
    .find((listed) => listed.host === host);
