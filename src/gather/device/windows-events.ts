/** One event as Windows writes it in XML; its sentence lies elsewhere, in the language of the system. */
export type WindowsEvent = {
  readonly number: number;
  /** ISO 8601. */
  readonly at: string;
  /** By name, as they stand there. */
  readonly fields: Readonly<Record<string, string>>;
};

/** More events than anybody asks for at once. */
const MOST_EVENTS = 1_000;
/** The longest text in an event is that of a certificate; what is longer is cut. */
const LONGEST_FIELD = 8_000;

/**
 * The events in what `wevtutil qe … /f:xml` prints: one after the other, with or without a root, in either kind of quotes.
 * An event that is cut off or damaged costs itself alone.
 */
export const windowsEvents = (xml: string): readonly WindowsEvent[] =>
  xml
    .split(/<Event[\s>]/, MOST_EVENTS + 1)
    .slice(1)
    .flatMap((piece) => eventIn(piece) ?? []);

function eventIn(piece: string): WindowsEvent | undefined {
  const end = piece.indexOf('</Event>');
  if (end === -1) return undefined;
  const body = piece.slice(0, end);
  const number = /<EventID[^<>]{0,80}>(\d{1,5})<\/EventID>/.exec(body)?.[1];
  const at = new Date(/SystemTime=["']([\dT:.Z+-]{10,40})["']/.exec(body)?.[1] ?? '');
  if (number === undefined || Number.isNaN(at.getTime())) return undefined;
  return { number: Number(number), at: at.toISOString(), fields: fieldsIn(body) };
}

const FIELD = /<Data Name=["']([^"'<>]{1,80})["']\s*>([^<]*)<\/Data>/g;

const fieldsIn = (body: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...body.matchAll(FIELD)].map(([, name = '', text = '']) => [name, plain(text.slice(0, LONGEST_FIELD))]),
  );

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

const plain = (text: string): string =>
  text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,4}));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name] ?? whole;
      const point = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    },
  );
