import type { FunctionNode } from '../../syntax/functions.ts';
import { identifiersIn, isPropertyName } from '../../syntax/names.ts';
import type { Own } from './functionsBehind.ts';
import { functionNamed } from './namesInModule.ts';

/** A function and those of its module that it names, or that these name. */
export function* functionsWithin({ tree, fn }: Own): Generator<FunctionNode> {
	const open = [fn];
	const seen = new Set(open);
	for (let each = open.pop(); each !== undefined; each = open.pop()) {
		yield each;
		for (const name of identifiersIn(each)) {
			// The `parse` of `JSON.parse` is no function of the module.
			const called = isPropertyName(name) ? undefined : functionNamed(tree, name.name);
			if (called === undefined || seen.has(called)) continue;
			seen.add(called);
			open.push(called);
		}
	}
}
