/** Why nothing is given. What people see stands in `says`. */
export type Refusal = { readonly status: number; readonly title: string; readonly says: string };

export const refusals = {
  wrongHost: {
    status: 421,
    title: 'Wrong address',
    says: 'This page answers to the address that the terminal shows, and to no other name.',
  },
  noKey: {
    status: 403,
    title: 'This page needs its key',
    says: 'Open the address that the terminal shows, with everything behind it. Another browser, or a newly started program, needs it again.',
  },
  otherPage: {
    status: 403,
    title: 'Another page asked for this',
    says: 'Only this page itself may ask for it. Go to its beginning and try again there.',
  },
  notFound: { status: 404, title: 'There is no such page', says: 'Begin here, or ask what a code means:' },
  wrongMethod: { status: 405, title: 'Not like this', says: 'This address is for the buttons of the page.' },
  tooLarge: {
    status: 413,
    title: 'This text is too long',
    says: 'A page takes up to a million characters. Give the part around the error.',
  },
  wrongType: { status: 415, title: 'Not like this', says: 'Only the forms of this page are read.' },
  unreadable: {
    status: 400,
    title: 'This cannot be read',
    says: 'What came is not what this page sends. Look once more.',
  },
  fault: {
    status: 500,
    title: 'A fault of this program',
    says: 'It is not your sign-in that failed here. The terminal says where the details are.',
  },
  badRequest: { status: 400, title: 'This cannot be read', says: 'The address is not written as addresses are.' },
} as const satisfies Readonly<Record<string, Refusal>>;
