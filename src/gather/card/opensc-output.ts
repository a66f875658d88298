/** What a card answered to one command. */
export type CardAnswer = { readonly status: number; readonly bytes: Uint8Array };

/** The readers in what `opensc-tool --list-readers` prints; none where it says so, and where the service for cards does not run. */
export const readersIn = (text: string): readonly { readonly name: string; readonly hasCard: boolean }[] =>
  text.split(/\r?\n/).flatMap((line) => {
    const [, card, name] = /^\d{1,3}\s+(Yes|No)\s+(?:\S.*?\s{2,})?(\S.*)$/.exec(line) ?? [];
    return name === undefined ? [] : [{ name: name.trim(), hasCard: card === 'Yes' }];
  });

/** The answers in what `opensc-tool --send-apdu` prints, in the order of the commands: a status word, and lines of bytes in hex. */
export const answersIn = (text: string): readonly CardAnswer[] =>
  text
    .split(/^Sending:.*$/m)
    .slice(1)
    .flatMap((part) => {
      const [, first, second] = /Received \(SW1=0x([\dA-F]{2}), SW2=0x([\dA-F]{2})\)/i.exec(part) ?? [];
      return first === undefined ? [] : [{ status: Number.parseInt(`${first}${second}`, 16), bytes: bytesIn(part) }];
    });

/** Sixteen bytes a line, then the same as letters. */
const bytesIn = (part: string): Uint8Array => {
  const lines = [...part.matchAll(/^((?:[\dA-F]{2} ){1,16})/gim)].map(([, line = '']) => line.trim().split(' '));
  return Uint8Array.from(lines.flat(), (byte) => Number.parseInt(byte, 16));
};
