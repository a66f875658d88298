import type { CodeSpace } from '../../model/code.ts';
import type { CodeEntry } from '../entry.ts';

const none = async (): Promise<readonly CodeEntry[]> => [];

/** The hand-written codes by space, each loaded when it is first needed. `none`: nobody wrote one yet. */
export const handWritten: Readonly<Record<CodeSpace, () => Promise<readonly CodeEntry[]>>> = {
  adal: none,
  aadsts: none,
  wininet: none,
  win32: none,
  hresult: none,
  ntstatus: none,
  scard: none,
  'device-registration': none,
  oauth: none,
  'msal-tag': none,
  teams: none,
};
