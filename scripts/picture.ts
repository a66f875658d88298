import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openLab } from '../lab/lab.ts';
import { fiddlerLeftBehind } from '../scenarios/fiddler-left-behind.ts';
import { pictureOfPage } from './picture/picture-of-page.ts';
import { terminalSvg } from './picture/terminal-svg.ts';

/** Draws the pictures in docs: what the program says in a world of the lab, on a terminal and on its page. */

const DOCS = join(import.meta.dirname, '../docs');

const COMMAND = 'signin-doctor check';

/** `script` gives the program a terminal of its own; the progress on standard error is no part of the picture. */
const onTerminal = ['script', '-qec', `stty cols 80; TERM=xterm-256color ${COMMAND} 2>/dev/null`, '/dev/null'];

const lab = await openLab();
try {
  const { stdout, stderr } = await lab.run(fiddlerLeftBehind.world, onTerminal);
  if (!stdout.includes('\u001b[')) throw new Error(`this is not what a terminal shows: ${stdout}${stderr}`);
  writeFileSync(join(DOCS, 'diagnosis.svg'), terminalSvg(COMMAND, stdout));
  const checked = await lab.run(fiddlerLeftBehind.world, ['signin-doctor', 'check', '--json']);
  await pictureOfPage(JSON.parse(checked.stdout), DOCS);
} finally {
  lab.close();
}
