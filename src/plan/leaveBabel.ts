/**
 * Stock jscodeshift loads transforms through `@babel/register`, which would compile every module that
 * a transform needs to CommonJS: that takes 12 seconds, and breaks those that use `import.meta`. All of
 * them run as they are, so the hook is taken off again. `defineTransform` imports this module first.
 */
import { createRequire } from 'node:module';

interface BabelRegister {
	readonly revert?: () => void;
}

// Not `import.meta.url`: this module is one of the few that the hook still compiles.
const { cache } = createRequire(`${process.cwd()}/`);

for (const [path, module] of Object.entries(cache)) {
	if (!/[\\/]@babel[\\/]register[\\/]lib[\\/]index\.c?js$/.test(path)) continue;
	(module?.exports as BabelRegister | undefined)?.revert?.();
}
