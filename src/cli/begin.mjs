/** Begins the program, from source. Half of a cold start is the reading of types: Node keeps what came of it in this folder. */
export function begin(folder) {
  process.getBuiltinModule('node:module').enableCompileCache(folder);
  import('./bin.ts');
}
