import type { CodeSpace } from '../../model/code.ts';
import type { CodeEntry } from '../entry.ts';

const none = async (): Promise<readonly CodeEntry[]> => [];

/** The hand-written codes by space, each loaded when it is first needed. `none`: nobody wrote one yet. */
export const handWritten: Readonly<Record<CodeSpace, () => Promise<readonly CodeEntry[]>>> = {
  adal: async () => (await import('./adal/all.ts')).codes,
  aadsts: async () => (await import('./aadsts/all.ts')).codes,
  wininet: none,
  win32: async () => (await import('./win32/all.ts')).codes,
  hresult: async () => (await import('./hresult/all.ts')).codes,
  ntstatus: async () => (await import('./ntstatus/all.ts')).codes,
  scard: async () => (await import('./scard/all.ts')).codes,
  'device-registration': async () => (await import('./device-registration/all.ts')).codes,
  oauth: none,
  'msal-tag': none,
  teams: none,
};
