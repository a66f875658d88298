import type { Host } from '../host/host.ts';

/** The values of one registry key, by lower-case name. */
export type RegistryValues = ReadonlyMap<string, string>;

const VALUE = /^ {4}(?<name>.+?) {4}REG_\w+ {4}(?<content>.*)$/;

/** Reads `reg query KEY`: the values of that key itself, not those of keys below it. Types and names are never translated. */
export function registryValues(text: string): RegistryValues {
  const values = new Map<string, string>();
  for (const line of text.split(/\r?\n/)) {
    const { name, content } = VALUE.exec(line)?.groups ?? {};
    if (name !== undefined) values.set(name.toLowerCase(), content?.trim() ?? '');
  }
  return values;
}

/** Whether a REG_DWORD is set and not zero. */
export const isOn = (value: string | undefined): boolean => value !== undefined && Number(value) !== 0;

/** The values of a key; empty when it does not exist or may not be read. */
export async function askRegistry(host: Host, key: string, signal: AbortSignal): Promise<RegistryValues> {
  const printed = await host.run('reg', ['query', key], signal);
  return registryValues(printed.ok ? printed.value : '');
}
