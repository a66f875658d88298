/** What was called on the first day need not be all that is called later. */
const DAY_MS = 86_400_000;

/** Set by the build: another one for other contents. */
const build = BUILD;

/**
 * Begins the program, from the package. The parts that people wait for are loaded with the code that V8 made of them before: it is kept
 * in this folder when the program ends, with all functions that were called. Node's own cache, which the other parts have, is made
 * before anything is called, so that most functions would be compiled anew in every start.
 * @see https://v8.dev/blog/code-caching-for-devs
 */
export function begin(folder) {
  const { createRequire, enableCompileCache } = process.getBuiltinModule('node:module');
  const { dirname, join } = process.getBuiltinModule('node:path');
  const parts = new Map();

  function load(file) {
    const known = parts.get(file);
    if (known !== undefined) return known.exports;
    const module = { exports: {} };
    parts.set(file, module);
    const require = (id) => {
      if (id.endsWith('.cjs')) return load(join(dirname(file), id));
      // Called once more, it does nothing.
      enableCompileCache(folder);
      return createRequire(file)(id);
    };
    compiled(file, folder)(module.exports, require, module, file, dirname(file));
    return module.exports;
  }

  load(join(__dirname, 'parts', 'bin.cjs'));
}

/** A part as a function of what every CommonJS module is given. */
function compiled(file, folder) {
  const { readFileSync } = process.getBuiltinModule('node:fs');
  const { Script } = process.getBuiltinModule('node:vm');
  const { basename } = process.getBuiltinModule('node:path');
  const part = basename(file);
  const name = `${part}-${build}-${process.version}-${process.arch}`;
  const kept = keptCode(`${folder}/${name}`);
  const source = `(function (exports, require, module, __filename, __dirname) {${readFileSync(file, 'latin1')}\n})`;
  const script = new Script(source, { filename: file, ...(kept && { cachedData: kept.code }) });
  if (kept === undefined || kept.isOld || script.cachedDataRejected)
    process.once('exit', () => keep(script, folder, part, name));
  return script.runInThisContext();
}

/** undefined where there is none, or none that this person wrote: what somebody else left there must not run with an admin's rights. */
function keptCode(file) {
  const { closeSync, fstatSync, openSync, readFileSync } = process.getBuiltinModule('node:fs');
  try {
    const open = openSync(file);
    try {
      const written = fstatSync(open);
      const isOwn = process.geteuid === undefined || written.uid === process.geteuid();
      return isOwn ? { code: readFileSync(open), isOld: isOld(written) } : undefined;
    } finally {
      closeSync(open);
    }
  } catch {
    return undefined;
  }
}

const isOld = ({ mtimeMs }) => Date.now() - mtimeMs > DAY_MS;

/** Where nothing can be written, the next start takes as long as this one. What other builds of this part left goes after a day. */
function keep(script, folder, part, name) {
  const { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } = process.getBuiltinModule('node:fs');
  try {
    mkdirSync(folder, { recursive: true });
    const unfinished = `${folder}/${name}-${process.pid}`;
    writeFileSync(unfinished, script.createCachedData());
    renameSync(unfinished, `${folder}/${name}`);
    for (const each of readdirSync(folder).filter((other) => other.startsWith(`${part}-`)))
      if (isOld(statSync(`${folder}/${each}`))) rmSync(`${folder}/${each}`, { force: true });
  } catch {}
}
