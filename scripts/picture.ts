import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openLab } from '../lab/lab.ts';
import { fiddlerLeftBehind } from '../scenarios/fiddler-left-behind.ts';
import { terminalSvg } from './picture/terminal-svg.ts';

/** Draws docs/diagnosis.svg: what the program prints in a world of the lab, on a terminal. */

const COMMAND = 'signin-doctor check';

/** `script` gives the program a terminal of its own; the progress on standard error is no part of the picture. */
const onTerminal = ['script', '-qec', `stty cols 80; TERM=xterm-256color ${COMMAND} 2>/dev/null`, '/dev/null'];

const lab = await openLab();
try {
  const { stdout, stderr } = await lab.run(fiddlerLeftBehind.world, onTerminal);
  if (!stdout.includes('\u001b[')) throw new Error(`this is not what a terminal shows: ${stdout}${stderr}`);
  writeFileSync(join(import.meta.dirname, '../docs/diagnosis.svg'), terminalSvg(COMMAND, stdout));
} finally {
  lab.close();
}
