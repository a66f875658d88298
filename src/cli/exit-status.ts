/** What the shell gets. Public interface. */
export const exitStatus = {
  fine: 0,
  /** A problem was found, or a code is not known. */
  found: 1,
  wrongCall: 2,
  bug: 3,
  /** As shells count: 128 and the number of SIGINT. */
  interrupted: 130,
} as const;
