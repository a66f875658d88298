import type { Surroundings } from './surroundings.ts';

/** A header may carry several: a comma with a name and an equals sign behind it begins the next. Dates have commas, too. */
const BETWEEN = /,\s*(?=[^;,\s=]+=)/;

/** The same world, in which one service gets its cookies back. Nobody else does, and nothing is kept. @see RFC 6265 section 5 */
export function withCookies(world: Surroundings, origin: string): Surroundings {
  const kept = new Map<string, string>();
  return {
    ...world,
    async fetch(url, request) {
      if (new URL(url).origin !== origin) return await world.fetch(url, request);
      const cookie = [...kept].map(([name, value]) => `${name}=${value}`).join('; ');
      const headers = { ...Object.fromEntries(new Headers(request.headers)), ...(cookie !== '' && { cookie }) };
      const response = await world.fetch(url, { ...request, headers });
      for (const line of (response.headers.get('set-cookie') ?? '').split(BETWEEN)) {
        const [, name, value = ''] = /^\s*([^=;]+)=([^;]*)/.exec(line) ?? [];
        if (name !== undefined) kept.set(name, value);
      }
      return response;
    },
  };
}
