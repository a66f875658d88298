import { tellBug } from './bug.ts';
import { main } from './main.ts';
import { thisTerminal } from './terminal.ts';

/** The program: from source, and as the entry of the package. */
const terminal = thisTerminal();
process.on('uncaughtException', (error) => process.exit(tellBug(error, terminal)));

/** Questions to DNS that hang sit in threads that nothing can end: leaving does not wait for them. */
process.exit(await main(process.argv.slice(2), terminal));
