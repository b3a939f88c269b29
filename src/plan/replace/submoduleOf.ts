import { createRequire, isBuiltin } from 'node:module';
import type { Oracle } from '../../resolve/oracle.ts';
import type { Unit } from '../unit.ts';

/**
 * The member of an imported module that is the module of the replacement: `promises` of `fs`. Where the
 * compiler knows nothing of a built-in module, Node.js does.
 */
export function submoduleOf(
	unit: Unit,
	file: string,
	{ start, end }: { readonly start: number; readonly end: number },
	oracle: Oracle,
): string | undefined {
	const { module, exportPath, replacement } = unit.seed!.rule;
	if (replacement?.kind !== 'replace' || !replacement.module.startsWith(`${module}/`))
		return undefined;
	const submodule = replacement.module.slice(module.length + 1);
	if (oracle.memberOf(file, start, end, submodule) !== undefined) return submodule;
	// Of a longer path the object is a part of the module: `realpathSync` of `realpathSync.native`.
	const isUnknown = exportPath.length === 1 && unit.namespaces.some((known) => known.file === file);
	return isUnknown && isBuiltin(module) && Object.hasOwn(builtin(module), submodule)
		? submodule
		: undefined;
}

const builtin = createRequire(import.meta.url) as (module: string) => object;
