import type { Deed, Look } from './remedy.ts';

/** One value of a registry key, as `reg` prints it and takes it back. */
export type RegistryValue = { readonly name: string; readonly type: string; readonly content: string };

const VALUE = /^ {4}(?<name>.+?) {4}(?<type>REG_\w+) {4}(?<content>.*)$/;

/** The values of a key by lower-case name; empty where there is none, or it may not be read. */
export async function registryValues({ run, signal }: Look, key: string): Promise<ReadonlyMap<string, RegistryValue>> {
  const printed = await run('reg', ['query', key], signal);
  const values = new Map<string, RegistryValue>();
  for (const line of printed.ok ? printed.value.split(/\r?\n/) : []) {
    const { name, type, content = '' } = VALUE.exec(line)?.groups ?? {};
    if (name !== undefined && type !== undefined) values.set(name.toLowerCase(), { name, type, content });
  }
  return values;
}

const written = (key: string, { name, type, content }: RegistryValue): readonly string[] => [
  ...['reg', 'add', key, '/v', name],
  ...['/t', type, '/d', content, '/f'],
];

/** Takes a value away; undone it is there again with its type and content. */
export const withoutValue = (key: string, value: RegistryValue): Deed => ({
  kind: 'command',
  command: ['reg', 'delete', key, '/v', value.name, '/f'],
  undo: written(key, value),
});

/** Gives a value another content. */
export const withContent = (key: string, value: RegistryValue, content: string): Deed => ({
  kind: 'command',
  command: written(key, { ...value, content }),
  undo: written(key, value),
});
