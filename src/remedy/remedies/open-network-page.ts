import type { Look, Plan, Remedy } from '../remedy.ts';

/** Where any network shows its page; what the check found is better. */
const ANY_PAGE = 'http://www.msftconnecttest.com/redirect';

export const openNetworkPage: Remedy = {
  id: 'open-network-page',
  title: 'Open the log-in page of this network',
  changes: 'Nothing on this computer: the page opens in your browser, and you log in.',
  undo: 'Nothing needs to be put back.',
  provenBy: 'captive-portal',
  awaits: 'Log in to the network in the browser. Do not type your work password there.',
  takesMs: 3_000,
  ways: [
    { system: 'linux', needsAdmin: false, runs: ['xdg-open <page>'], plan: planForLinux },
    { system: 'darwin', needsAdmin: false, runs: ['open <page>'], plan: async (look) => opening('open', look) },
    {
      system: 'win32',
      needsAdmin: false,
      runs: ['rundll32 url.dll,FileProtocolHandler <page>'],
      plan: async (look) => opening('rundll32', look, 'url.dll,FileProtocolHandler'),
    },
  ],
};

async function planForLinux(look: Look): Promise<Plan | undefined> {
  const { DISPLAY, WAYLAND_DISPLAY } = look.environment;
  return (DISPLAY || WAYLAND_DISPLAY) && (await look.hasProgram('xdg-open')) ? opening('xdg-open', look) : undefined;
}

const opening = (program: string, { places }: Look, ...before: readonly string[]): Plan => ({
  deeds: [{ kind: 'command', command: [program, ...before, pageIn(places.portal)], undo: null, stays: true }],
});

/** The network names its page itself, and could name anything: only pages are opened. */
function pageIn(named: string | undefined): string {
  const page = URL.parse(named ?? ANY_PAGE);
  return page !== null && /^https?:$/.test(page.protocol) ? page.href : ANY_PAGE;
}
