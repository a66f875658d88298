import { type Answer, html, redirect } from './exchange.ts';
import type { WayBack } from './journey.ts';
import { formHtml } from './pages/layout.ts';

export type Fields = Readonly<Record<string, string>>;

const withState = ({ state }: WayBack, fields: Fields): Fields =>
  state === undefined || 'state' in fields ? fields : { ...fields, state };

/** The app's address with what it is to learn. */
export function returnAddress(wayBack: WayBack, fields: Fields): string {
  const url = new URL(wayBack.redirectUri);
  const all = withState(wayBack, fields);
  if (wayBack.mode === 'fragment') url.hash = new URLSearchParams(all).toString();
  else for (const [name, value] of Object.entries(all)) url.searchParams.set(name, value);
  return url.href;
}

/** Sends the browser back to the app. @see OAuth 2.0 Form Post Response Mode */
export const sendBack = (wayBack: WayBack, fields: Fields): Answer =>
  wayBack.mode === 'form_post'
    ? selfPosting(wayBack.redirectUri, withState(wayBack, fields))
    : redirect(returnAddress(wayBack, fields));

/** A page that posts its fields by itself, or at the press of a button. */
export const selfPosting = (action: string, hidden: Fields): Answer =>
  html(
    `<!DOCTYPE html><html lang="en"><head><title>Working...</title></head><body>${formHtml({ action, hidden, submit: 'Continue' })}<script>document.forms[0].submit()</script></body></html>`,
  );
