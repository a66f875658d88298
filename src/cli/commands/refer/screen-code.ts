import { carried } from '../../../integrations/carried.ts';
import { MOST_BYTES, type QrCode, qrCode, sizeOf } from '../../../integrations/qr-code.ts';
import type { Settings } from '../../../integrations/settings.ts';
import type { Told } from '../../../integrations/told.ts';
import type { SigningKey } from '../../../report/signature/signature.ts';
import { knownHere } from '../../../server/known-here.ts';

type Screen = { readonly columns: number; readonly rows: number };

export type ScreenCode =
  | { readonly fits: true; readonly code: QrCode; readonly isWhole: boolean }
  | ({ readonly fits: false } & Screen);

/** Lengths at which the code gets a good deal smaller: about every fourth version of the standard. */
const LENGTHS = [MOST_BYTES, 2_303, 1_732, 1_273, 929, 644, 458] as const;

/** The fullest code that the screen can show at once, since a phone must see all of it; or how large the smallest one is. */
export async function screenCode(told: Told, settings: Settings, key: SigningKey, screen: Screen): Promise<ScreenCode> {
  let smallest: Screen = { columns: Number.POSITIVE_INFINITY, rows: Number.POSITIVE_INFINITY };
  for (const mostBytes of LENGTHS) {
    const { address, isWhole } = await carried(told, settings, knownHere(), key, mostBytes);
    const code = qrCode(address);
    const size = sizeOf(code);
    if (size.columns <= screen.columns && size.rows < screen.rows) return { fits: true, code, isWhole };
    if (size.columns < smallest.columns) smallest = { columns: size.columns, rows: size.rows + 1 };
  }
  return { fits: false, ...smallest };
}
