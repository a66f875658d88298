/** The codes that Microsoft's own help page for Teams lists, in its order: what most people see. */
export const commonCodes: readonly string[] = [
  '0xCAA20003',
  '0xCAA20004',
  '0xCAA70004',
  '0xCAA70007',
  '0xCAA82EE2',
  '0xCAA82EE7',
  '0xCAA90018',
];

/** The fault on that page that has no code: a smart card asks for its PIN again and again. */
export const causeWithoutCode = 'card-certificate-corrupt';
