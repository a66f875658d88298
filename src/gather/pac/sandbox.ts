import variant from '@jitl/quickjs-singlefile-mjs-release-sync';
import {
  newQuickJSWASMModuleFromVariant,
  newVariant,
  type QuickJSContext,
  type QuickJSWASMModule,
} from 'quickjs-emscripten-core';

/** Part of every JavaScript platform, but of no type library that this project loads. */
declare const WebAssembly: { readonly Memory: new (pages: { initial: number; maximum: number }) => object };

/**
 * Pages of 64 KiB: it begins with 16 MiB, which the engine demands, and ends at 32. The engine's own limit counts what
 * scripts ask for, not what its allocator wastes on them: under a limit of 16 MB a growing array took 1.6 GB.
 */
const MEMORY_PAGES = { initial: 256, maximum: 512 };

/** Below the end of memory, so that scripts meet an orderly error first. */
const SCRIPT_BYTES = 24 * 1024 * 1024;

/** Some hundred nested calls, well before the stack of a thread ends. */
const STACK_BYTES = 256 * 1024;

/** One empty JavaScript world without any way out but the functions that it is given. */
type Sandbox = { readonly vm: QuickJSContext; close(): void };

/** The engine with memory of its own, which never shrinks. */
export const loadEngine = (): Promise<QuickJSWASMModule> =>
  newQuickJSWASMModuleFromVariant(newVariant(variant, { wasmMemory: new WebAssembly.Memory(MEMORY_PAGES) }));

/** `mustStop` is asked every few thousand steps; when it says so the run ends, and no script can catch that. */
export function openSandbox(engine: QuickJSWASMModule, mustStop: () => boolean): Sandbox {
  const runtime = engine.newRuntime({ memoryLimitBytes: SCRIPT_BYTES, maxStackSizeBytes: STACK_BYTES });
  runtime.setInterruptHandler(mustStop);
  const vm = runtime.newContext();
  const close = (): void => {
    vm.dispose();
    runtime.dispose();
  };
  return { vm, close };
}
