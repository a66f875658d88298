import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv, exit, stderr } from 'node:process';
import type { EndpointList, ListEntry } from '../src/catalogue/endpoint-list/list.ts';
import { listedAs } from '../src/catalogue/endpoint-list/listed-as.ts';
import type { CloudName } from '../src/catalogue/endpoints.ts';
import { neededHosts } from './import-endpoints/needed-hosts.ts';
import { entriesOf } from './import-endpoints/published-entries.ts';

const USAGE = `node scripts/import-endpoints.ts <cloud> <file> <YYYY-MM-DD> <source>
makes src/catalogue/endpoint-list/<cloud>.json from an answer of https://endpoints.office.com/endpoints/<instance>, or from
the page that Microsoft makes of it, in Markdown. The date: no later change of the list is in the file.
`;

const INSTANCES: Readonly<Record<CloudName, string>> = {
  public: 'Worldwide',
  usgov: 'USGovGCCHigh',
  usgovdod: 'USGovDoD',
  china: 'China',
};

const isCloud = (name: string): name is CloudName => Object.hasOwn(INSTANCES, name);

const [cloud = '', file = '', asOf = '', source = ''] = argv.slice(2);
if (!isCloud(cloud) || source === '' || !/^\d{4}-\d\d-\d\d$/.test(asOf)) {
  stderr.write(USAGE);
  exit(2);
}

const published = entriesOf(readFileSync(file, 'utf8'));
const list = reduced(cloud, published);
const target = join(import.meta.dirname, `../src/catalogue/endpoint-list/${cloud}.json`);
writeFileSync(target, `${JSON.stringify(list, null, 2)}\n`);

/** Only the rows that name needed hosts, and all rows of Teams, so that a new host of it is recognised as new. */
function reduced(name: CloudName, entries: readonly ListEntry[]): EndpointList {
  const hosts = neededHosts[name].map((needed) => {
    const place = listedAs(entries, needed.host);
    if (place === undefined) throw new Error(`${needed.host} is not in ${file}`);
    return { host: needed.host, id: place.entry.id, stops: needed.stops, breaks: needed.breaks };
  });
  const named = new Set(hosts.map(({ id }) => id));
  const kept = entries.filter(({ id, area }) => named.has(id) || area === 'Skype');
  return { cloud: name, instance: INSTANCES[name], asOf, source, hosts, entries: kept };
}
