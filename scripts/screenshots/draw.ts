import type { Browser, Page } from 'playwright-core';
import { type Case, type Way, ways } from './cases.ts';
import { dialogPage, dialogs } from './dialogs.ts';
import { texts } from './texts.ts';

/** The picture of one case, as bytes of its format. */
export async function draw(browser: Browser, one: Case): Promise<Buffer> {
  const words = texts.find(({ lang }) => lang === one.lang);
  if (words === undefined) throw new Error(`there are no texts in ${one.lang}`);
  const page = await browser.newPage({ deviceScaleFactor: one.percent / 100, viewport: { width: 800, height: 600 } });
  try {
    await page.setContent(dialogPage(dialogs[one.dialog](words, one.written), one.look, one.font));
    const sharp = await page.locator('body').screenshot({ type: 'png' });
    return await as(ways[one.way], sharp, page);
  } finally {
    await page.close();
  }
}

/** Sends a sharp picture the way that was asked for: before a camera, or through a format that loses. */
async function as(way: Way, sharp: Buffer, page: Page): Promise<Buffer> {
  if (way === ways.sharp) return sharp;
  const shot = await page
    .context()
    .browser()
    ?.newPage({ deviceScaleFactor: way.camera ?? 1, viewport: { width: 1600, height: 1200 } });
  if (shot === undefined) throw new Error('the browser is gone');
  try {
    await shot.setContent(
      `<body style="margin:0;background:#2b2b2b;width:fit-content"><div id="all" style="padding:40px;overflow:hidden"><img id="it" style="display:block;${way.style ?? ''}" src="data:image/png;base64,${sharp.toString('base64')}"></div>`,
    );
    const whole = await shot.locator('#all').screenshot({ type: 'png' });
    const base64 = await shot.evaluate<string>(
      `(${ROUGHEN})(${JSON.stringify({ ...way, png: whole.toString('base64') })})`,
    );
    return Buffer.from(base64, 'base64');
  } finally {
    await shot.close();
  }
}

/** Runs in the page: adds grain and lines, and writes the format. Text, since the types of pages are none of ours. */
const ROUGHEN = `async ({ png, grain = 0, lines = false, format, quality = 100 }) => {
  const image = new Image();
  image.src = 'data:image/png;base64,' + png;
  await image.decode();
  const canvas = new OffscreenCanvas(image.width, image.height);
  const pen = canvas.getContext('2d');
  pen.drawImage(image, 0, 0);
  const picture = pen.getImageData(0, 0, image.width, image.height);
  // A small generator of our own: the same picture every time.
  let seed = 1;
  const chance = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
  for (let at = 0; at < picture.data.length; at += 4) {
    const line = Math.floor(at / 4 / image.width);
    const dim = lines ? 1 - 0.08 * (line % 3 === 0) : 1;
    const more = (chance() + chance() - 1) * 255 * grain;
    for (const channel of [0, 1, 2]) picture.data[at + channel] = picture.data[at + channel] * dim + more;
  }
  pen.putImageData(picture, 0, 0);
  const blob = await canvas.convertToBlob({ type: 'image/' + format, quality: quality / 100 });
  const bytes = new Uint8Array(await blob.arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}`;
