import assert from 'node:assert/strict';
import { test } from 'node:test';
import { endpointLists } from '../../catalogue/endpoint-list/list.ts';
import { clouds, control, secondControl } from '../../catalogue/endpoints.ts';
import { failed, success } from '../../model/failure.ts';
import { gather } from '../gather.ts';
import { thisComputer } from '../host/this-computer.ts';
import { localWorld } from '../local-world.ts';
import { checks } from './all.ts';

/** Hosts that belong to no cloud: pages whose every byte is known, time servers, and the service that publishes the lists of all of them. */
const OF_NO_CLOUD = [control.host, secondControl.host, 'time.windows.com', 'pool.ntp.org', 'endpoints.office.com'];

/** Names that belong to another cloud, though a list may hold one of its hosts. */
const namesOf = (cloud: keyof typeof clouds): ReadonlySet<string> =>
  new Set([...clouds[cloud].endpoints.map(({ name }) => name), ...endpointLists[cloud].hosts.map(({ host }) => host)]);

for (const cloud of Object.values(clouds)) {
  test(`a check of the cloud ${cloud.name} asks its hosts, all of them and no other cloud's`, async () => {
    const asked = new Set<string>();
    const { host, question } = localWorld(
      thisComputer(),
      {},
      {
        lookup: async (name) => {
          asked.add(name);
          return success(['192.0.2.1']);
        },
        resolve: async (name) => {
          asked.add(name);
          return success(['192.0.2.1']);
        },
        connect: async () => failed('connect', 'connection-refused'),
        askByDatagram: async () => failed('datagram', 'timed-out'),
        run: async () => failed('run-command', 'not-found'),
        readText: async () => failed('read-file', 'not-found'),
        resolvers: () => ['192.0.2.53'],
      },
      { cloud },
    );
    await gather(host, question, { checks, signal: AbortSignal.timeout(20_000) });
    const own = namesOf(cloud.name);
    assert.deepEqual(
      [...asked].filter((name) => !own.has(name) && !OF_NO_CLOUD.includes(name)),
      [],
    );
    for (const { name } of cloud.endpoints) assert.ok(asked.has(name), name);
  });
}
