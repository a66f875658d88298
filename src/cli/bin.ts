import { tellBug } from './bug.ts';
import { leave } from './leave.ts';
import { main } from './main.ts';
import { thisTerminal } from './terminal.ts';

/** The program: from source, and as the entry of the package. */
const terminal = thisTerminal();
process.on('uncaughtException', (error) => leave(tellBug(error, terminal)));

void main(process.argv.slice(2), terminal).then(leave);
