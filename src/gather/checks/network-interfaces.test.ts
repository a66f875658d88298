import assert from 'node:assert/strict';
import test from 'node:test';
import { failed, success } from '../../model/failure.ts';
import type { Host } from '../host/host.ts';
import { thisComputer } from '../host/this-computer.ts';
import { localWorld } from '../local-world.ts';
import { networkInterfaces } from './network-interfaces.ts';

const loopback = { name: 'lo', addresses: [{ family: 4, address: '127.0.0.1', scope: 'loopback' }] } as const;
const cable = { name: 'eth0', addresses: [{ family: 4, address: '192.168.1.20', scope: 'private' }] } as const;

/** Routes as evidence has them, and the line for people. */
async function stateWith(change: Partial<Host>) {
  const evidence = await networkInterfaces.run(localWorld(thisComputer(), {}, change));
  const [state, ...others] = evidence;
  assert.ok(state?.kind === 'network-state' && others.length === 0);
  return { state, summary: networkInterfaces.summarise(evidence).text };
}

test('this computer has a loopback interface', async () => {
  const { state } = await stateWith({});
  const scopes = state.interfaces.flatMap(({ addresses }) => addresses).map(({ scope }) => scope);
  assert.ok(scopes.includes('loopback'));
});

test('a cable with a way out', async () => {
  const routes = [{ family: 4, interface: 'eth0', gateway: '192.168.1.1' }] as const;
  const { state, summary } = await stateWith({
    interfaces: () => [loopback, cable],
    defaultRoutes: async () => success(routes),
  });
  assert.deepEqual(state.interfaces, [loopback, cable]);
  assert.deepEqual(state.defaultRoutes, routes);
  assert.equal(summary, 'eth0: has an address');
});

test('no way out is another thing than routes that could not be read', async () => {
  const interfaces = () => [loopback, cable];
  const cut = await stateWith({ interfaces, defaultRoutes: async () => success([]) });
  assert.deepEqual(cut.state.defaultRoutes, []);
  assert.equal(cut.summary, 'eth0: no way out');
  const unread = await stateWith({ interfaces, defaultRoutes: async () => failed('run-command', 'not-found') });
  assert.equal(unread.state.defaultRoutes, null);
  assert.equal(unread.summary, 'eth0: has an address');
});

test('a computer without any connection', async () => {
  const { summary } = await stateWith({ interfaces: () => [loopback], defaultRoutes: async () => success([]) });
  assert.equal(summary, 'No connection has an address');
});
