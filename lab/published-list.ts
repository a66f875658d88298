import type { Site } from '../scenarios/scenario.ts';
import { endpointLists } from '../src/catalogue/endpoint-list/list.ts';

/** What the service that publishes the list says to `/version/<instance>` and `/endpoints/<instance>`; undefined elsewhere. */
export function publishedList(path: string, publishes: Site['publishes']): object | undefined {
  const [, what, instance] = /^\/(version|endpoints)\/(\w+)$/.exec(path) ?? [];
  const list = Object.values(endpointLists).find((one) => one.instance === instance);
  if (list === undefined) return undefined;
  const latest = publishes?.latest ?? `${list.asOf.replaceAll('-', '')}00`;
  return what === 'version' ? { instance, latest } : list.entries.map((entry) => row(entry, publishes));
}

function row(
  { id, area, category, required, tcpPorts, urls }: (typeof endpointLists.public.entries)[number],
  { adds = [], drops = [] }: Partial<NonNullable<Site['publishes']>> = {},
): object {
  const kept = urls.filter((name) => !drops.includes(name));
  const serviceAreaDisplayName = area === 'Skype' ? 'Microsoft Teams' : area;
  const isOfTeams = area === 'Skype' && category === 'Allow';
  return {
    ...{ id, serviceArea: area, serviceAreaDisplayName, category, required },
    urls: isOfTeams ? [...kept, ...adds] : kept,
    tcpPorts: tcpPorts.join(),
    expressRoute: true,
  };
}
