import type { Answer } from './asked.ts';

/** How the page is called and looks where somebody installs it. @see https://www.w3.org/TR/appmanifest/ */
export const manifest = (): Answer => ({
  status: 200,
  headers: { 'content-type': 'application/manifest+json' },
  body: JSON.stringify({
    name: 'Sign-in Doctor',
    short_name: 'Sign-in Doctor',
    description: 'Says what a sign-in status code of Microsoft Teams means, and what helps.',
    ...{ id: '/', start_url: '/', scope: '/', display: 'standalone' },
    ...{ background_color: '#f5f5f5', theme_color: '#4750b8' },
    icons: [{ src: '/assets/icon.svg', type: 'image/svg+xml', sizes: 'any', purpose: 'any' }],
    shortcuts: [{ name: 'Look with this browser', url: '/look' }],
  }),
});
