import type { CallSite, FunctionFacts } from '../facts.ts';
import { functionId } from '../functions/functionId.ts';
import type { ExploreSources } from './exploreSources.ts';
import { isNamedBy } from './nameShapes.ts';

/** The top level of the module that a call stands in. */
export function describeModule(
	{ file, start, end }: CallSite,
	{ oracle, texts }: ExploreSources,
): FunctionFacts {
	const isCommonJs = oracle.moduleFormat(file) === 'commonjs';
	const isImported = isNamedBy(file, texts);
	const module: FunctionFacts = {
		file,
		start,
		end,
		id: functionId(file, undefined),
		label: 'module',
		isAsync: false,
		isSignature: false,
		returnsPromise: false,
		declaresPromise: false,
		role: { kind: 'module' },
		names: [],
		overloads: [],
		asyncEdits: [],
		returnTypeEdits: [],
	};
	if (!isImported) return module;
	if (!isCommonJs) {
		const message = 'the module awaits at its top level, and other modules import it';
		return { ...module, hazards: [{ code: 'module-waits', message }] };
	}
	const message = 'other modules load this CommonJS module and expect it to be done';
	const isParentKnown = !isNamedBy(file, texts, (other) => oracle.moduleFormat(other) === 'esm');
	return {
		...module,
		role: {
			kind: 'module',
			block: { code: 'top-level', message },
			free: isParentKnown ? ['main', 'parent'] : ['main'],
		},
	};
}
