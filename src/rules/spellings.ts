import { isBuiltin } from 'node:module';

/** A built-in module has two spellings. */
export function spellings(module: string): string[] {
	if (module.startsWith('node:')) return [module, module.slice('node:'.length)];
	return isBuiltin(module) ? [module, `node:${module}`] : [module];
}
