import { runInNewContext } from 'node:vm';
import quickjs from '@jitl/quickjs-wasmfile-release-sync';
import { newQuickJSWASMModuleFromVariant, shouldInterruptAfterDeadline } from 'quickjs-emscripten-core';

/** Runs a script in an engine that knows none of our modules; gives its value, which has to be a string. */
export type Engine = (script: string) => string;

const module = await newQuickJSWASMModuleFromVariant(quickjs);

/** What newer editions of the language brought is left out, as far as QuickJS can be built without it. */
const intrinsics = {
  BaseObjects: true,
  Date: true,
  Eval: true,
  RegExp: true,
  RegExpCompiler: true,
  JSON: true,
};

function inQuickJs(script: string): string {
  const runtime = module.newRuntime({ interruptHandler: shouldInterruptAfterDeadline(Date.now() + 10_000) });
  const context = runtime.newContext({ intrinsics });
  try {
    return String(
      context.unwrapResult(context.evalCode(script)).consume((value) => context.dump(value) as unknown),
    );
  } finally {
    context.dispose();
    runtime.dispose();
  }
}

/** CouchDB runs design documents in SpiderMonkey or in QuickJS; V8 is the one of the embedded county. */
export const engines: readonly (readonly [name: string, engine: Engine])[] = [
  ['V8', (script) => String(runInNewContext(script))],
  ['QuickJS', inQuickJs],
];
