import { type CloudName, clouds } from '../catalogue/endpoints.ts';
import { explain } from '../catalogue/explain.ts';
import type { About } from './check-runs.ts';
import { type Refusal, refusals } from './refusal.ts';

/** What is wrong about a form. */
export type Wrong = { readonly wrong: Refusal };

/** Two parts around one @; whether such an account exists, only the service knows. */
const ADDRESS = /^[^\s@]{1,64}@[^\s@]{1,255}$/;

/** Reads the fields with which an examination begins: `code`, `user`, `cloud`; each may be left out. */
export async function aboutIn(form: URLSearchParams): Promise<About | Wrong> {
  const [text, user, cloud] = ['code', 'user', 'cloud'].map((name) => (form.get(name) ?? '').trim()) as [
    string,
    string,
    string,
  ];
  const { codes } = await explain(text);
  if (text !== '' && codes[0] === undefined) return { wrong: refusals.noCode };
  if (user !== '' && !ADDRESS.test(user)) return { wrong: refusals.noAddress };
  return { code: codes[0], user: user === '' ? null : user, cloud: cloudNamed(cloud) };
}

const cloudNamed = (name: string): CloudName =>
  Object.values(clouds).find((cloud) => cloud.name === name)?.name ?? 'public';
