import { checks } from '../gather/checks/all.ts';

/** How people call each check. A browser does not run checks: there the build puts the titles in place of this file. */
export const checkTitles = (): readonly { readonly id: string; readonly title: string }[] =>
  checks.map(({ id, title }) => ({ id, title }));
